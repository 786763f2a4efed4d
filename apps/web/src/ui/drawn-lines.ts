/** Invariant: what is drawn of a long list stands in order, and with the gaps between it is as high as the whole list. */
import type { VirtualItem } from '@tanstack/react-virtual';

/** A line that is drawn, or the height of those that are not, in pixels. */
export type Piece =
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'gap'; readonly before: number; readonly height: number };

type Line = Pick<VirtualItem, 'index' | 'start' | 'end'>;

interface Extent {
  /** Where the first line begins, in the numbers that the lines use. */
  readonly start: number;
  readonly height: number;
}

/** The drawn lines with a gap wherever lines are left out. @example piecesOf([], { start: 0, height: 90 }) // one gap of 90 */
export function piecesOf(lines: readonly Line[], { start, height }: Extent): Piece[] {
  const pieces: Piece[] = [];
  let reached = start;
  const gapTo = (edge: number, before: number): void => {
    if (edge > reached) pieces.push({ kind: 'gap', before, height: edge - reached });
  };
  for (const line of lines) {
    gapTo(line.start, line.index);
    pieces.push({ kind: 'line', index: line.index });
    reached = line.end;
  }
  gapTo(start + height, -1);
  return pieces;
}

/**
 * The lines in view, and wherever it is the one that holds the focus with its neighbours: what has the focus stays in the page, and
 * `Tab` goes on from there. @example linesKept([10, 12], 2, 50) // [1, 2, 3, 10, 11, 12]
 */
export function linesKept([first, last]: readonly [number, number], focused: number | null, count: number): number[] {
  const kept = new Set(focused === null ? [] : [focused - 1, focused, focused + 1]);
  for (let line = first; line <= last; line += 1) kept.add(line);
  return [...kept].filter((line) => line >= 0 && line < count).toSorted((a, b) => a - b);
}
