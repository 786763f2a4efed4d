/**
 * Invariant: the same function makes the words that are indexed and the words that are asked for, on both databases.
 * A word is a run of letters and digits without case and diacritics; in scripts written without spaces, one character.
 */
import { fold } from '@demarche/contract';

interface Word {
  /** As compared: only letters, digits and the marks that are part of a letter; at most 100 code units. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Inside a word there may also be what nobody sees (Cf): soft hyphens, joiners. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/u;
const UNSPACED_OR_REST = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[^])+`, 'gu');

const NOT_IN_WORD = /[^\p{L}\p{N}\p{M}]/gu;

const LONGEST = 100;

/** The words of a text in order, with their place in it in UTF-16 code units. */
export function* wordsOf(text: string): Generator<Word> {
  for (const run of text.matchAll(RUN)) {
    const parts = UNSPACED.test(run[0]) ? run[0].matchAll(UNSPACED_OR_REST) : [{ 0: run[0], index: 0 }];
    for (const part of parts) {
      const word = fold(part[0]).replace(NOT_IN_WORD, '').slice(0, LONGEST).toWellFormed();
      const start = run.index + part.index;
      if (word !== '') yield { word, start, end: start + part[0].length };
    }
  }
}

/** The different words of a text, in order of first occurrence. */
export function differentWords(text: string): string[] {
  const different = new Set<string>();
  for (const { word } of wordsOf(text)) different.add(word);
  return [...different];
}
