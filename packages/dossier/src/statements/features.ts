/** Invariant: the features of a pair of reports are the same whichever comes first. */
import type { ActType, ActorCode } from '@demarche/contract';
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
export const featuresOf = (a: Report, b: Report): Readonly<Record<Feature, number>> => ({
  ...featuresGiven(a, b, sharedWeight(a.words, b.words), sharedWeight(a.sentence, b.sentence)),
  ...closenessOf(a, b),
});

/** How near contents and sentences are in meaning, 0 to 1. */
export const closenessOf = (a: Report, b: Report): Readonly<Record<Closeness, number>> => ({
  meaning: closeness(a.meaning.words, b.meaning.words),
  sentenceMeaning: closeness(a.meaning.sentence, b.meaning.sentence),
});

type Closeness = 'meaning' | 'sentenceMeaning';

/**
 * The others, where the weights of the common words, of the contents and of the sentences, are given; the features grow with both, and so does the
 * likeness.
 */
export function featuresGiven(
  a: Report,
  b: Report,
  commonWords: number,
  commonSentence: number,
): Readonly<Record<Exclude<Feature, Closeness>, number>> {
  const words = share(commonWords, a.weight.words, b.weight.words);
  let shared = 0;
  let stance = false;
  for (const act of a.acts) {
    if (!b.acts.has(act)) continue;
    shared += 1;
    stance ||= STANCES.has(act);
  }
  const acts = a.acts.size + b.acts.size - shared;
  const sameActs = Number(acts > 0 && shared === acts);
  const foreign = Number(a.language !== b.language);
  const named = Number(a.person !== null) + Number(b.person !== null);
  return {
    bias: 1,
    words,
    sentence: share(commonSentence, a.weight.sentence, b.weight.sentence),
    rare: Math.min(MOST_WEIGHT, commonSentence) / MOST_WEIGHT,
    sameActs,
    someActs: acts === 0 ? 0 : shared / acts,
    sameDay: Number(a.said !== null && b.said !== null && a.said.from <= b.said.to && b.said.from <= a.said.to),
    roughDay: Number((a.said?.rough ?? true) || (b.said?.rough ?? true)),
    person: Number(named === 2),
    onePerson: Number(named === 1),
    foreign,
    foreignActs: foreign * sameActs,
    stanceWords: stance ? words : 0,
    aimedApart: Number(isAimedApart(a.aimedAt, b.aimedAt)),
  };
}

/** Whether both name somebody, and nobody in common. */
const isAimedApart = (a: readonly ActorCode[], b: readonly ActorCode[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((actor) => b.includes(actor));

/** The share that common words are of the lighter one's, by weight, 0 to 1. */
const share = (common: number, a: number, b: number): number =>
  common === 0 ? 0 : Math.min(1, common / Math.min(a, b));
