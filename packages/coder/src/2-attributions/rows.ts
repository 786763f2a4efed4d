/** Invariant: a row is one piece of a window; a word is the rows from one that opens it to the one that closes it. */
import type { EncodedWindow } from '@demarche/contract';

/** The row whose piece holds a code unit of the text, or -1. */
export function rowAt({ starts, ends }: EncodedWindow, at: number): number {
  return starts.findIndex((start, row) => start <= at && ends[row]! > at);
}

/** The row at which the word begins that a row is part of. */
export function wordStart({ opens }: EncodedWindow, row: number): number {
  let first = row;
  while (first > 0 && opens[first] !== 1) first--;
  return first;
}

/** The row after the word that a row is part of. */
export function wordEnd({ closes }: EncodedWindow, row: number): number {
  let end = row + 1;
  while (end < closes.length && closes[end - 1] !== 1) end++;
  return end;
}
