/** Invariant: the features of a pair of reports are the same whichever comes first. */
import type { ActType } from '@demarche/contract';
import { aimedAt } from '../evidence/evidence.ts';
import { closeness } from './meaning.ts';
import type { Report } from './reports.ts';
import { sharedWeight } from './word-weights.ts';

/** What is known of a pair; each is from 0 to 1. */
export const FEATURES = [
  'bias',
  /** The share that the common words of both contents are of the lighter one, by weight; likewise of their sentences. */
  'words',
  'sentence',
  /** The weight of the sentences' common words, up to four. */
  'rare',
  'sameActs',
  /** The share of their acts that both have. */
  'someActs',
  'sameDay',
  /** The day of one rests on its publication. */
  'roughDay',
  /** Both name the person who speaks; one alone does. */
  'person',
  'onePerson',
  'foreign',
  'foreignActs',
  /** `words`, where both take the same stance on the event as a whole. */
  'stanceWords',
  /** How near the contents, and the sentences, are in meaning. */
  'meaning',
  'sentenceMeaning',
  /** Both name whom they are aimed at, and nobody in common. */
  'aimedApart',
] as const;
type Feature = (typeof FEATURES)[number];

/** A report of no more content words than this says next to nothing alone. */
export const SHORT = 1;

const MOST_WEIGHT = 4;

/** Acts that a speaker performs about the event as a whole; a second report of one on the same day is rarely a second act. */
const STANCES: ReadonlySet<ActType> = new Set<ActType>([
  'condemn',
  'express-concern',
  'express-solidarity',
  'support',
  'welcome',
  'justify',
]);

/** What speaks for and against two reports' being of one statement, by the weights of `data/same-statement.json`. */
export const featuresOf = (a: Report, b: Report): Readonly<Record<Feature, number>> =>
  featuresGiven(a, b, {
    words: sharedWeight(a.words, b.words),
    sentence: sharedWeight(a.sentence, b.sentence),
    ...closenessOf(a, b),
  });

/** How near contents and sentences are in meaning, 0 to 1. */
export type Closeness = Readonly<Record<'meaning' | 'sentenceMeaning', number>>;

export const closenessOf = (a: Report, b: Report): Closeness => ({
  meaning: closeness(a.words, b.words),
  sentenceMeaning: closeness(a.sentence, b.sentence),
});

/** What contents and sentences have in common, the words by their weight. */
type Common = Closeness & Readonly<Record<'words' | 'sentence', number>>;

/** The same where what they have in common is given; the more of it, the greater the likeness. */
export function featuresGiven(a: Report, b: Report, common: Common): Readonly<Record<Feature, number>> {
  const words = share(common.words, a.weight.words, b.weight.words);
  const shared = [...a.acts].filter((act) => b.acts.has(act));
  const acts = a.acts.size + b.acts.size - shared.length;
  const sameActs = Number(acts > 0 && shared.length === acts);
  const foreign = Number(a.language !== b.language);
  const named = Number(a.person !== null) + Number(b.person !== null);
  return {
    bias: 1,
    words,
    sentence: share(common.sentence, a.weight.sentence, b.weight.sentence),
    rare: Math.min(MOST_WEIGHT, common.sentence) / MOST_WEIGHT,
    sameActs,
    someActs: acts === 0 ? 0 : shared.length / acts,
    sameDay: Number(a.said !== null && b.said !== null && a.said.from <= b.said.to && b.said.from <= a.said.to),
    roughDay: Number((a.said?.rough ?? true) || (b.said?.rough ?? true)),
    person: Number(named === 2),
    onePerson: Number(named === 1),
    foreign,
    foreignActs: foreign * sameActs,
    meaning: common.meaning,
    sentenceMeaning: common.sentenceMeaning,
    aimedApart: Number(isAimedApart(a, b)),
    stanceWords: shared.some((act) => STANCES.has(act)) ? words : 0,
  };
}

function isAimedApart(a: Report, b: Report): boolean {
  const [one, other] = [aimedAt(a.attribution.acts), aimedAt(b.attribution.acts)];
  return one.length > 0 && other.length > 0 && !one.some((actor) => other.includes(actor));
}

/** The share that common words are of the lighter one's, by weight, 0 to 1. */
const share = (common: number, a: number, b: number): number =>
  common === 0 ? 0 : Math.min(1, common / Math.min(a, b));
