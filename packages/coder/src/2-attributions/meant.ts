/** Invariant: what is meant are names that stand in the same window; what is likely of all words and of none adds up to one at most. */
import type { EncodedWindow, Encoding, Span } from '@demarche/contract';
import { likelihoodsOf, NAMED } from './pointers.ts';
import { wordEnd } from './rows.ts';

/** Whom words mean, as the encoder has it: how likely each other word beside them is part of the name. */
export type Meant = readonly { readonly span: Span; readonly likely: number }[];

/** Words that are less likely are left out. */
const LEAST = 0.01;

/** What the encoder takes words to mean, such as `she` or `the ministry`; nothing where it has not read them. */
export function meantBy({ windows }: Encoding, [from, to]: Span): Meant {
  for (const window of windows) {
    const first = window.starts.findIndex((start, row) => start < to && window.ends[row]! > from);
    if (first < 0) continue;
    let end = first + 1;
    while (end < window.ends.length && window.ends[end]! > 0 && window.starts[end]! < to) end++;
    return namesIn(window, { first, end });
  }
  return [];
}

function namesIn(window: EncodedWindow, words: { readonly first: number; readonly end: number }): Meant {
  const outside = (row: number): boolean =>
    row === 0 || (window.ends[row]! > 0 && (row < words.first || row >= words.end));
  const likely = likelihoodsOf(window, words, NAMED, outside);
  const found: { span: Span; likely: number }[] = [];
  for (let row = 1; row < likely.length;) {
    if (window.ends[row] === 0) {
      // What stands between two passages is no word.
      row++;
      continue;
    }
    const end = wordEnd(window, row);
    let sum = 0;
    for (let piece = row; piece < end; piece++) sum += Math.exp(likely[piece]!);
    if (sum >= LEAST) found.push({ span: [window.starts[row]!, window.ends[end - 1]!], likely: sum });
    row = end;
  }
  return found;
}
