/**
 * `npm exec -- node training/statements/fit.ts` fits the weights that say whether two reports tell one statement to the dev half of the labelled
 * reports (eval/dossier/reports, eval/dossier/pairs), prints how they do on crises that they were not fitted to, and writes packages/dossier/data/same-statement.json.
 *
 * Logistic regression with an L2 penalty by accelerated projected gradients (A. Beck, M. Teboulle, FISTA, SIAM J. Imaging Sciences 2009): what can only
 * speak for one statement has no weight against it, and the other way round. A pair of two statements weighs three times, since joining what does
 * not belong together is the greater error. Nothing is drawn at random: the same reports give the same weights.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { atlas } from '@demarche/atlas';
import { readPairSets } from '../../eval/pair-sets.ts';
import { readReportSets } from '../../eval/report-sets.ts';
import { FEATURES, featuresOf } from '../../packages/dossier/src/statements/features.ts';
import { createCollector } from '../../packages/dossier/src/statements/reports.ts';
import { inConflict } from '../../packages/dossier/src/statements/same-statement.ts';

const PENALTY = 0.3;
const STEPS = 4000;
const WEIGHT_OF_DIFFERENT = 3;
const THRESHOLD = 0.7;

const root = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(root, 'packages/dossier/data/same-statement.json');

/** What can only speak for one statement, and what only for two. */
const FOR: ReadonlySet<string> = new Set<(typeof FEATURES)[number]>([
  'words',
  'sentence',
  'rare',
  'someActs',
  'sameDay',
  'foreignActs',
  'stanceWords',
  'meaning',
  'sentenceMeaning',
]);
const AGAINST: ReadonlySet<string> = new Set<(typeof FEATURES)[number]>(['roughDay', 'aimedApart']);

interface Pair {
  readonly hand: 'own' | 'another';
  readonly crisis: string;
  readonly same: boolean;
  /** Can never be one statement, whatever the weights. */
  readonly barred: boolean;
  readonly features: readonly number[];
}

const sets = [
  ...readReportSets('dev').map((set) => ({ hand: 'own' as const, set })),
  ...readPairSets('dev').map((set) => ({ hand: 'another' as const, set })),
];
const pairs = sets.flatMap(({ hand, set }) => {
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
          hand,
          crisis: set.crisis.title,
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

function fit(fitted: readonly Pair[]): number[] {
  const open = fitted.filter(({ barred }) => !barred);
  const weightOf = ({ same }: Pair): number => (same ? 1 : WEIGHT_OF_DIFFERENT);
  const steepest = open.reduce(
    (sum, pair) => sum + weightOf(pair) * pair.features.reduce((all, x) => all + x * x, 0),
    0,
  );
  const rate = 1 / (steepest / 4 + PENALTY);
  let weights = FEATURES.map(() => 0);
  let ahead = weights;
  let momentum = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = ahead.map((weight, i) => (i === 0 ? 0 : PENALTY * weight));
    for (const pair of open) {
      const error = (probability(ahead, pair.features) - Number(pair.same)) * weightOf(pair);
      for (const [i, value] of pair.features.entries()) gradient[i]! += error * value;
    }
    const moved = ahead.map((weight, i) => allowed(FEATURES[i]!, weight - rate * gradient[i]!));
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const before = weights;
    ahead = moved.map((weight, i) => weight + ((momentum - 1) / next) * (weight - before[i]!));
    weights = moved;
    momentum = next;
  }
  return weights;
}

const allowed = (feature: string, weight: number): number =>
  FOR.has(feature) ? Math.max(0, weight) : AGAINST.has(feature) ? Math.min(0, weight) : weight;

const crises = [...new Set(pairs.map(({ crisis }) => crisis))];
const heldOut = crises.flatMap((crisis) => {
  const weights = fit(pairs.filter((pair) => pair.crisis !== crisis));
  return pairs
    .filter((pair) => pair.crisis === crisis)
    .map((pair) => Object.assign({ found: probability(weights, pair.features) }, pair));
});
for (const hand of ['own', 'another'] as const) {
  const held = heldOut.filter((pair) => pair.hand === hand);
  for (const threshold of [0.5, 0.6, 0.65, 0.7, 0.75]) {
    const found = held.filter((pair) => !pair.barred && pair.found >= threshold);
    const right = found.filter(({ same }) => same).length;
    const recall = right / held.filter(({ same }) => same).length;
    console.log(
      `${hand} hand, held out by crisis, single pairs, from ${threshold}: P ${(right / found.length).toFixed(3)} R ${recall.toFixed(3)}`,
    );
  }
}
const weights = fit(pairs);
const model = {
  threshold: THRESHOLD,
  weights: Object.fromEntries(FEATURES.map((name, i) => [name, Number(weights[i]!.toFixed(3))])),
};
writeFileSync(OUT, `${JSON.stringify(model, null, 2)}\n`);
console.log(`${OUT} written from ${pairs.length} pairs`);
