/** Invariant: a word that every other report has weighs less than one that tells reports apart. */
import common from '../../data/common-words.json' with { type: 'json' };
import { contentWords } from '../evidence/words.ts';

const COMMON = contentWords(common.join(' '));

/** What a common word weighs against another. */
const COMMON_WEIGHT = 0.3;

export const weightOf = (word: string): number => (COMMON.has(word) ? COMMON_WEIGHT : 1);

/** What words weigh together. */
export function weigh(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

/** The weight of the words that both have. */
export function sharedWeight(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const word of shorter) if (longer.has(word)) sum += weightOf(word);
  return sum;
}
