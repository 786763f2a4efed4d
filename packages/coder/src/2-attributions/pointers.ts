/** Invariant: a span that is pointed to begins and ends where words do, lies outside the cue, and content on its side of it. */
import type { EncodedWindow } from '@demarche/contract';
import type { TaggedCue } from './cue-tags.ts';

/** A span in one window's rows, both inclusive, and how likely it is against every other and against none. */
export interface Pointed {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

export interface Pointers {
  readonly source: Pointed | null;
  /** Content before the cue, and after it. */
  readonly before: Pointed | null;
  readonly after: Pointed | null;
}

/** A cue with what it points to, in the rows of its window. */
export interface Candidate {
  readonly cue: TaggedCue;
  readonly pointers: Pointers;
}

/** What a cue of one window points to. */
export type Point = (cue: TaggedCue) => Pointers;

/** Order of the pointers in the `key`, `query` and `distance` heads, each followed by the one for the span's last row. */
const ROLES = ['source', 'before', 'after'] as const;
/** The pointer from what is no name to the names of whom it means, which stands behind those of the roles. */
export const NAMED = 2 * ROLES.length;
const POINTERS = NAMED + 1;
/** What a span loses that reaches over the beginning of a sentence that is not quoted; natural logarithm. */
const OVER_A_SENTENCE = 3;
/** What a source loses that stands in another passage than its cue; one in two thousand does. */
const ELSEWHERE = 3;

/**
 * What a cue points to: the likeliest source and the likeliest content on either side.
 * @param breaks whether a row begins a sentence outside quotation marks: spans hardly ever reach over one.
 */
export function pointersOf(window: EncodedWindow, cue: TaggedCue, breaks: (row: number) => boolean): Pointers {
  const [source, before, after] = ROLES.map((role, i) => likeliest(window, cue, role, 2 * i, breaks));
  return { source: source!, before: before!, after: after! };
}

function likeliest(
  window: EncodedWindow,
  cue: TaggedCue,
  role: (typeof ROLES)[number],
  pointer: number,
  breaks: (row: number) => boolean,
): Pointed | null {
  const rows = window.starts.length;
  const [from, to] = role === 'source' ? passageOf(window, cue) : [0, rows];
  const firsts = likelihoodsOf(window, cue, pointer, allows(cue, role, window.opens));
  const lasts = likelihoodsOf(window, cue, pointer + 1, allows(cue, role, window.closes));
  let best: Pointed | null = null;
  let score = firsts[0]! + lasts[0]!;
  let start = { row: 0, score: Number.NEGATIVE_INFINITY };
  for (let row = 1; row < rows; row++) {
    // A source does not reach across its cue.
    if (row === cue.end) start = { row, score: Number.NEGATIVE_INFINITY };
    else if (breaks(row)) start = { row: start.row, score: start.score - OVER_A_SENTENCE };
    if (firsts[row]! > start.score) start = { row, score: firsts[row]! };
    const both = start.score + lasts[row]! - (row < from || row >= to ? ELSEWHERE : 0);
    if (both > score) {
      score = both;
      best = { first: start.row, last: row, score: Math.exp(both) };
    }
  }
  return best;
}

/** The rows of the passage that a cue stands in, `[from, to)`; marks between passages have empty offsets. */
function passageOf({ ends }: EncodedWindow, { first, end }: TaggedCue): [from: number, to: number] {
  let [from, to] = [first, end];
  while (from > 0 && ends[from - 1]! > 0) from--;
  while (to < ends.length && ends[to]! > 0) to++;
  return [from, to];
}

/** Whether a row may be pointed to; the row for "none" always. */
function allows({ first, end }: TaggedCue, role: (typeof ROLES)[number], edges: Uint8Array): (row: number) => boolean {
  return (row) =>
    row === 0 || (edges[row] === 1 && ((row < first && role !== 'after') || (row >= end && role !== 'before')));
}

/** Rows of a window, `[first, end)`. */
type Rows = Pick<TaggedCue, 'first' | 'end'>;

/** How likely one pointer of these rows points to each row, as natural logarithms. */
export function likelihoodsOf(
  { starts, heads }: EncodedWindow,
  from: Rows,
  pointer: number,
  allowed: (row: number) => boolean,
): Float32Array {
  const [key, query, distance] = [heads['key']!, heads['query']!, heads['distance']!];
  const size = key.width / POINTERS;
  const column = pointer * size;
  const wanted = new Float32Array(size);
  for (let row = from.first; row < from.end; row++)
    for (let i = 0; i < size; i++) wanted[i]! += query.data[row * query.width + column + i]! / (from.end - from.first);

  const rows = starts.length;
  const out = new Float32Array(rows).fill(Number.NEGATIVE_INFINITY);
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    if (!allowed(row)) continue;
    const sum =
      distance.data[distanceClass(row, from) * POINTERS + pointer]! +
      product(wanted, key.data, row * key.width + column);
    out[row] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let row = 0; row < rows; row++) if (out[row]! > Number.NEGATIVE_INFINITY) total += Math.exp(out[row]! - most);
  const log = most + Math.log(total);
  for (let row = 0; row < rows; row++) out[row]! -= log;
  return out;
}

/** The product of a vector, whose length is a multiple of four, and as many numbers from `at` on; four sums, as one would wait for itself. */
function product(vector: Float32Array, data: Float32Array, at: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < vector.length; i += 4) {
    a += vector[i]! * data[at + i]!;
    b += vector[i + 1]! * data[at + i + 1]!;
    c += vector[i + 2]! * data[at + i + 2]!;
    d += vector[i + 3]! * data[at + i + 3]!;
  }
  return a + b + (c + d);
}

/** Class of a row's distance to those that point: 0 to 23 before it, 24 to 47 after; exact up to 11, then by powers of the root of two. */
function distanceClass(row: number, { first, end }: Rows): number {
  const before = first - row;
  const far = before > 0 ? before : Math.max(0, row - end + 1);
  const step = STEPS[far] ?? FARTHEST;
  return before > 0 ? step : 24 + step;
}

const FARTHEST = 23;
const STEPS = Array.from({ length: 1024 }, (_, far) =>
  far < 12 ? far : Math.min(FARTHEST, 12 + Math.floor(2 * Math.log2(far / 12))),
);
