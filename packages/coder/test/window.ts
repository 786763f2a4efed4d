/** For tests only: a window with a row a word or mark, and a row for "none" before them. */
import type { EncodedWindow } from '@demarche/contract';

export function windowOver(text: string, heads: EncodedWindow['heads'] = {}): EncodedWindow {
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)];
  return {
    starts: Int32Array.from([0, ...words.map(({ index }) => index)]),
    ends: Int32Array.from([0, ...words.map(({ index, 0: word }) => index + word.length)]),
    opens: Uint8Array.from([0, ...words.map(() => 1)]),
    closes: Uint8Array.from([0, ...words.map(() => 1)]),
    heads,
  };
}

/** The row that a word of the text has. */
export const rowOf = (text: string, { starts, ends }: EncodedWindow, word: string): number =>
  starts.findIndex((start, row) => ends[row]! > 0 && start === text.indexOf(word));
