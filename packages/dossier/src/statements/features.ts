/** Invariant: the features of a pair of reports are the same whichever comes first. */
import type { ActType } from '@demarche/contract';
import common from '../../data/common-words.json' with { type: 'json' };
import { contentWords } from '../evidence/words.ts';
import type { Report } from './reports.ts';

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
] as const;
type Feature = (typeof FEATURES)[number];

/** A report of no more content words than this says next to nothing alone. */
export const SHORT = 1;

/** Words that every other report has, and what one of them weighs against another word. */
const COMMON = contentWords(common.join(' '));
const COMMON_WEIGHT = 0.3;

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
export function featuresOf(a: Report, b: Report): Readonly<Record<Feature, number>> {
  const words = overlap(a.words, b.words);
  const sentence = overlap(a.sentence, b.sentence);
  const shared = [...a.acts].filter((act) => b.acts.has(act));
  const acts = a.acts.size + b.acts.size - shared.length;
  const sameActs = Number(acts > 0 && shared.length === acts);
  const foreign = Number(a.language !== b.language);
  const named = Number(a.person !== null) + Number(b.person !== null);
  return {
    bias: 1,
    words: words.share,
    sentence: sentence.share,
    rare: Math.min(MOST_WEIGHT, sentence.weight) / MOST_WEIGHT,
    sameActs,
    someActs: acts === 0 ? 0 : shared.length / acts,
    sameDay: Number(a.said !== null && b.said !== null && a.said.from <= b.said.to && b.said.from <= a.said.to),
    roughDay: Number((a.said?.rough ?? true) || (b.said?.rough ?? true)),
    person: Number(named === 2),
    onePerson: Number(named === 1),
    foreign,
    foreignActs: foreign * sameActs,
    stanceWords: shared.some((act) => STANCES.has(act)) ? words.share : 0,
  };
}

/** The weight of the words that both have, and the share that this is of the lighter one's. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): { readonly weight: number; readonly share: number } {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let weight = 0;
  for (const word of shorter) if (longer.has(word)) weight += weightOf(word);
  return { weight, share: weight === 0 ? 0 : weight / Math.min(weigh(a), weigh(b)) };
}

function weigh(words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

const weightOf = (word: string): number => (COMMON.has(word) ? COMMON_WEIGHT : 1);
