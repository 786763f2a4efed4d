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

const NO_WORDS: ReadonlySet<string> = new Set();

/** The distinct words of a text that count, except those in `common` and those made from them. */
type Reader = (text: string, common?: ReadonlySet<string>) => ReadonlySet<string>;

function createReader(wordOf: (stem: string) => string): Reader {
  // What each token was read as, null where it does not count: most tokens were met before.
  const knownBeside = keeping<ReadonlySet<string>, Map<string, string | null>>(() => new Map());
  const read = (token: string, common: ReadonlySet<string>): string | null => {
    if (STOPWORDS.has(token)) return null;
    const stemmed = stem(token);
    return isMadeFrom(stemmed, common) ? null : wordOf(stemmed);
  };
  return (text, common = NO_WORDS) => {
    const known = knownBeside(common);
    const words = new Set<string>();
    for (const token of tokens(text)) {
      let word = known.get(token);
      if (word === undefined) {
        word = read(token, common);
        known.set(token, word);
      }
      if (word !== null) words.add(word);
    }
    return words;
  };
}

/** The content words of a text, by their stems. */
export const contentWords = createReader((word) => word);

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  meanings.flatMap((words) => words.map((word) => [stem(fold(word)), stem(fold(words[0]!))] as const)),
);

/** The content words of a text, those of one meaning in coverage of crises as one of them. */
export const conceptWords = createReader((word) => CONCEPTS.get(word) ?? word);

/** The stretches in quotation marks, each as the meanings of its words; those of fewer than two content words are left out. */
export const quotedPhrases = (text: string, common?: ReadonlySet<string>): ReadonlySet<string>[] =>
  [...text.matchAll(/[“"«]([^”"»]+)[”"»]/gu)]
    .map((match) => match[1]!)
    .filter((phrase) => contentWords(phrase, common).size >= 2)
    .map((phrase) => conceptWords(phrase, common));

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
