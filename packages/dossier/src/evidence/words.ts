/** Invariant: two texts are compared by their content words alone; case, accents, plural endings and punctuation do not count. */
import { keeping } from './kept.ts';
import meanings from '../../data/concepts.json' with { type: 'json' };
import stopwords from '../../data/stopwords.json' with { type: 'json' };

const STOPWORDS: ReadonlySet<string> = new Set(stopwords);

const ASCII = /^[\0-\x7f]*$/;

/** Letters and digits in lower case, without accents: `Rodríguez` gives `rodriguez`. */
export const fold = (text: string): string =>
  (ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();

const WORD = /[\p{L}\p{N}]+/gu;

const tokens = (text: string): string[] => fold(text).match(WORD) ?? [];

/** Removes the regular English endings, so that `violates`, `violating` and `violation` are one word. */
function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ions?|ing|ed|es|s|e)$/, '').replace(/(?<=^.{4,})at$/, '');
}

/** Words are made from shorter ones of at least so many letters. */
const LEAST_STEM = 5;

/** Whether a word is one of these or made from one, as `venezuelan` from `venezuela`. */
function isMadeFrom(word: string, common: ReadonlySet<string>): boolean {
  for (let length = word.length; length >= LEAST_STEM; length -= 1) if (common.has(word.slice(0, length))) return true;
  return common.has(word);
}

/** By the words that are left out: the stem of each word that was met before, as most are; null for one that does not count. */
const stemsWithout = keeping<ReadonlySet<string>, Map<string, string | null>>(() => new Map());

const NO_WORDS: ReadonlySet<string> = new Set();
const STEMS = stemsWithout(NO_WORDS);

function stemOf(word: string, common: ReadonlySet<string>, stems: Map<string, string | null>): string | null {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = STOPWORDS.has(word) ? null : stem(word);
  const found = stemmed === null || isMadeFrom(stemmed, common) ? null : stemmed;
  stems.set(word, found);
  return found;
}

/** The distinct content words of a text, except those in `common` and those made from them. */
export function contentWords(text: string, common: ReadonlySet<string> = NO_WORDS): ReadonlySet<string> {
  const stems = stemsWithout(common);
  const words = new Set<string>();
  for (const token of tokens(text)) {
    const word = stemOf(token, common, stems);
    if (word !== null) words.add(word);
  }
  return words;
}

/** Whether a text has at least so many distinct content words. */
export function hasContentWords(text: string, least: number): boolean {
  const words = new Set<string>();
  for (const [token] of fold(text).matchAll(WORD)) {
    const word = stemOf(token, NO_WORDS, STEMS);
    if (word !== null) words.add(word);
    if (words.size >= least) return true;
  }
  return false;
}

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  meanings.flatMap((words) => words.map((word) => [stem(fold(word)), stem(fold(words[0]!))] as const)),
);

/** The words again, those of one meaning in coverage of crises as one of them. */
export function concepts(words: ReadonlySet<string>): ReadonlySet<string> {
  const meant = new Set<string>();
  for (const word of words) meant.add(CONCEPTS.get(word) ?? word);
  return meant;
}

/** The stretches in quotation marks, each as its content words; those of fewer than two words are left out. */
export function quotedPhrases(text: string, common: ReadonlySet<string> = new Set()): ReadonlySet<string>[] {
  return [...text.matchAll(/[“"«]([^”"»]+)[”"»]/gu)]
    .map((match) => contentWords(match[1] ?? '', common))
    .filter((words) => words.size >= 2);
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

/** The share of the shorter text's words that the longer one has too, 0 to 1; 0 where either has none. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}

/** Whether the longer text has at least this share of the shorter one's words, 0 to 1; neither may be empty. */
export function hasShare(a: ReadonlySet<string>, b: ReadonlySet<string>, share: number): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let missing = shorter.size - Math.ceil(share * shorter.size);
  for (const word of shorter) {
    if (!longer.has(word)) missing -= 1;
    if (missing < 0) return false;
  }
  return true;
}

/** The parts of a person's name, folded. */
export const nameParts = (name: string): ReadonlySet<string> => new Set(tokens(name));

/**
 * Whether two names can be one person's: every part of the shorter is in the longer (`Lavrov`, `Sergey Lavrov`), give or
 * take one letter in a longer part, as transliterations differ (`Sergei`, `Sergey`).
 */
export function samePerson(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  return (
    shorter.size > 0 &&
    [...shorter].every((part) => longer.has(part) || [...longer].some((other) => differByOne(part, other)))
  );
}

const LEAST_VARIED_LENGTH = 5;

/** Whether one letter is changed, put in or left out. */
function differByOne(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < LEAST_VARIED_LENGTH || longer.length - shorter.length > 1) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  const rest = longer.slice(same + 1);
  return shorter.slice(longer.length > shorter.length ? same : same + 1) === rest;
}
