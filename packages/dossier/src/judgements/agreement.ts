/** Invariant: what people coded on their own is compared, with each other or with the program; of one person's codings of the same words the latest standing counts. */
import type { Agreement, Attribution, AttributionId, BlindCoding, Judgement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import type { Anchors } from './anchors.ts';
import { standing } from './judged.ts';

/** What is compared, as one nominal label each. */
const CATEGORIES: Readonly<Record<string, (coding: BlindCoding) => string>> = {
  actors: ({ actors }) => actors.toSorted(compare).join(' '),
  office: ({ office }) => office,
  stateVoice: ({ stateVoice }) => String(stateVoice),
  acts: ({ acts }) => [...new Set(acts)].toSorted(compare).join(' '),
  position: ({ position }) => position,
  legality: ({ legality }) => legality,
  hedged: ({ hedged }) => String(hedged),
};

/** What each person made of an attribution. */
type Codings = Map<AttributionId, Map<string, BlindCoding>>;

function codingsOf(judgements: readonly Judgement[], anchors: Anchors): Codings {
  const codings: Codings = new Map();
  for (const judgement of standing(judgements)) {
    const { by, verdict } = judgement;
    if (verdict.kind !== 'code-blind') continue;
    const attribution = anchors.attribution(judgement);
    if (attribution === null) continue;
    const unit = codings.get(attribution) ?? new Map<string, BlindCoding>();
    codings.set(attribution, unit.set(by, verdict.coding));
  }
  return codings;
}

/** How far people who coded blind agree, by category; empty where no two coded the same words. */
export function agreementOf(judgements: readonly Judgement[], anchors: Anchors): Agreement[] {
  const codings = codingsOf(judgements, anchors);
  const units = [...codings.values()].filter((unit) => unit.size > 1);
  if (units.length === 0) return [];
  const coders = [...new Set(units.flatMap((unit) => [...unit.keys()]))].toSorted(compare);
  return Object.entries(CATEGORIES).map(([category, label]) => {
    const labelled = units.map((unit) => new Map([...unit].map(([by, coding]) => [by, label(coding)])));
    const pairs = labelled.flatMap((unit) => pairsOf([...unit.values()]));
    return {
      category,
      coders,
      n: units.length,
      agreement: share(pairs),
      kappa: meanKappa(labelled, coders),
      alpha: krippendorff(labelled.map((unit) => Array.from(unit.values()))),
    };
  });
}

/** How far each person who coded blind agrees with what the program coded of the same words; `coded` gives that by id, `program` is its name. */
export function agreementWithProgram(
  judgements: readonly Judgement[],
  anchors: Anchors,
  coded: (attribution: AttributionId) => Attribution | null,
  program: string,
): Agreement[] {
  const pairs = [...codingsOf(judgements, anchors)].flatMap(([id, unit]) => {
    const attribution = coded(id);
    if (attribution === null) return [];
    const theirs = programCoding(attribution);
    return [...unit].map(([by, coding]) => ({ id, by, coding, theirs }));
  });
  if (pairs.length === 0) return [];
  const people = [...new Set(pairs.map(({ by }) => by))].toSorted(compare);
  return Object.entries(CATEGORIES).map(([category, label]) => {
    const labelled = pairs.map(({ by, coding, theirs }) => ({ by, pair: [label(coding), label(theirs)] as const }));
    const kappas = people.flatMap(
      (person) => cohen(labelled.filter(({ by }) => by === person).map(({ pair }) => pair)) ?? [],
    );
    return {
      category,
      coders: [...people, program],
      n: new Set(pairs.map(({ id }) => id)).size,
      agreement: share(labelled.map(({ pair }) => pair)),
      kappa: mean(kappas),
      alpha: krippendorff(labelled.map(({ pair }) => pair)),
    };
  });
}

const programCoding = ({ speaker, acts, position, legality, hedged }: Attribution): BlindCoding => ({
  actors: speaker.actors,
  office: speaker.office,
  stateVoice: speaker.stateVoice,
  acts: acts.map(({ type }) => type),
  position,
  legality,
  hedged,
});

type Pair = readonly [string, string];

const pairsOf = (labels: readonly string[]): Pair[] =>
  labels.flatMap((one, i) => labels.slice(i + 1).map((other): Pair => [one, other]));

const share = (pairs: readonly Pair[]): number => pairs.filter(([a, b]) => a === b).length / pairs.length;

/** Cohen's kappa of each two coders who coded the same, and their mean (J. Cohen, A coefficient of agreement for nominal scales, 1960). */
function meanKappa(units: readonly ReadonlyMap<string, string>[], coders: readonly string[]): number | null {
  const kappas = pairsOf(coders).flatMap(([one, other]) => {
    const both = units.flatMap((unit): Pair[] =>
      unit.has(one) && unit.has(other) ? [[unit.get(one)!, unit.get(other)!]] : [],
    );
    return both.length === 0 ? [] : (cohen(both) ?? []);
  });
  return mean(kappas);
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Cohen's kappa of pairs of labels; null where chance alone gives certainty. */
export function cohen(pairs: readonly Pair[]): number | null {
  const labels = new Set(pairs.flat());
  const part = (side: 0 | 1, label: string) => pairs.filter((pair) => pair[side] === label).length / pairs.length;
  const chance = [...labels].reduce((sum, label) => sum + part(0, label) * part(1, label), 0);
  return chance === 1 ? null : (share(pairs) - chance) / (1 - chance);
}

/** Krippendorff's alpha for nominal labels with missing ones (K. Krippendorff, Computing Krippendorff's alpha-reliability, 2011); null where nothing varies. */
export function krippendorff(units: readonly (readonly string[])[]): number | null {
  const coded = units.filter((labels) => labels.length > 1);
  const counts = new Map<string, number>();
  let disagreeing = 0;
  for (const labels of coded) {
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    disagreeing += (2 * pairsOf(labels).filter(([a, b]) => a !== b).length) / (labels.length - 1);
  }
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const expected = [...counts.values()].reduce((sum, count) => sum + count * (n - count), 0);
  return expected === 0 ? null : 1 - ((n - 1) * disagreeing) / expected;
}
