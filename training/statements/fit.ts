/**
 * `npm exec -- node training/statements/fit.ts` fits the weights that say whether two reports tell one statement to the dev half of the labelled
 * reports (eval/dossier/reports), prints how they do on crises that they were not fitted to, and writes packages/dossier/data/same-statement.json.
 *
 * Logistic regression by gradient descent with an L2 penalty; a pair of two statements weighs three times, since joining what
 * does not belong together is the greater error. Nothing is drawn at random: the same reports give the same weights.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { atlas } from '@demarche/atlas';
import { readReportSets } from '../../eval/report-sets.ts';
import { FEATURES, featuresOf } from '../../packages/dossier/src/statements/features.ts';
import { createCollector } from '../../packages/dossier/src/statements/reports.ts';
import { inConflict } from '../../packages/dossier/src/statements/same-statement.ts';

const PENALTY = 0.3;
const RATE = 0.01;
const STEPS = 6000;
const WEIGHT_OF_DIFFERENT = 3;
const THRESHOLD = 0.6;

const root = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(root, 'packages/dossier/data/same-statement.json');

interface Pair {
  readonly crisis: string;
  readonly same: boolean;
  /** Can never be one statement, whatever the weights. */
  readonly barred: boolean;
  readonly features: readonly number[];
}

const pairs = readReportSets('dev').flatMap((set) => {
  const records = new Map(set.records.map((record) => [record.id, record]));
  const reports = createCollector()(
    set.documents.map((document) => ({ document, record: records.get(document.id)! })),
    { crisis: set.crisis, judgements: [], nameOf: (code) => atlas.actor(code)?.name ?? code },
  );
  return reports.flatMap((a, i) =>
    reports.slice(i + 1).flatMap((b): Pair[] => {
      if (a.speakers !== b.speakers) return [];
      const features = featuresOf(a, b);
      return [
        {
          crisis: set.name,
          same: set.truth.get(a.attribution.id) === set.truth.get(b.attribution.id),
          barred: inConflict(a, b),
          features: FEATURES.map((name) => features[name]),
        },
      ];
    }),
  );
});

const probability = (weights: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, 0)));

function fit(known: readonly Pair[]): number[] {
  const open = known.filter(({ barred }) => !barred);
  let weights = FEATURES.map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : PENALTY * weight));
    for (const { same, features } of open) {
      const error = (probability(weights, features) - Number(same)) * (same ? 1 : WEIGHT_OF_DIFFERENT);
      for (const [i, value] of features.entries()) gradient[i]! += error * value;
    }
    weights = weights.map((weight, i) => weight - RATE * gradient[i]!);
  }
  return weights;
}

const crises = [...new Set(pairs.map(({ crisis }) => crisis))];
const heldOut = crises.flatMap((crisis) => {
  const weights = fit(pairs.filter((pair) => pair.crisis !== crisis));
  return pairs
    .filter((pair) => pair.crisis === crisis)
    .map((pair) => Object.assign({ found: probability(weights, pair.features) }, pair));
});
for (const threshold of [0.4, 0.5, 0.6, 0.7]) {
  const found = heldOut.filter((pair) => !pair.barred && pair.found >= threshold);
  const right = found.filter(({ same }) => same).length;
  const recall = right / heldOut.filter(({ same }) => same).length;
  console.log(
    `held out by crisis, single pairs, from ${threshold}: P ${(right / found.length).toFixed(3)} R ${recall.toFixed(3)}`,
  );
}
const weights = fit(pairs);
const model = {
  threshold: THRESHOLD,
  weights: Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))])),
};
writeFileSync(OUT, `${JSON.stringify(model, null, 2)}\n`);
console.log(`${OUT} written from ${pairs.length} pairs`);
