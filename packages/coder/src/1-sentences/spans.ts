/** Invariant: spans are `[start, end)` in UTF-16 code units; those that only touch share nothing. */
import type { Span } from '@demarche/contract';

/** Whether a place is inside a span. @example holds([2, 5], 5) // false */
export const holds = ([start, end]: Span, place: number): boolean => start <= place && place < end;

/**
 * Index of the first of some things in text order that ends after a place; of the last where none does, 0 where there are none.
 * @example indexAt(document.blocks, 120) // 3
 */
export function indexAt(things: readonly { readonly span: Span }[], place: number): number {
  let [low, high] = [0, Math.max(0, things.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (things[middle]!.span[1] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
