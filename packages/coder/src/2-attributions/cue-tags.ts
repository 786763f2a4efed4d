/** Invariant: cues are in text order and disjoint, and begin and end where words do. */
import type { EncodedWindow } from '@demarche/contract';
import { wordEnd, wordStart } from './rows.ts';

/** A cue in one window's rows: `[first, end)`. */
export interface TaggedCue {
  readonly first: number;
  readonly end: number;
  /** Between 0 and 1: how likely it is that its surest piece is part of a cue. */
  readonly score: number;
}

/** Columns of the `cue` head. */
const [OUTSIDE, BEGINS, GOES_ON] = [0, 1, 2] as const;

/** How likely each row is to be part of a cue, between 0 and 1. */
function cueLikelihoods({ starts, heads }: EncodedWindow): Float32Array {
  const { width, data } = heads['cue']!;
  return Float32Array.from(starts, (_, row) => {
    const [outside, begins, goesOn] = [OUTSIDE, BEGINS, GOES_ON].map((tag) => Math.exp(data[row * width + tag]!));
    return 1 - outside! / (outside! + begins! + goesOn!);
  });
}

/**
 * The cues of the likeliest tag sequence (Viterbi over outside, begins and goes on, where a cue goes on only from a cue).
 * @param lenience taken from the score of "outside", a natural logarithm: more of it finds cues that are less sure.
 */
export function cuesOf(window: EncodedWindow, lenience: number): TaggedCue[] {
  const likelihoods = cueLikelihoods(window);
  return spansOf(bestTags(window, lenience)).map(([from, to]) => {
    const [first, end] = [wordStart(window, from), wordEnd(window, to - 1)];
    return { first, end, score: Math.max(...likelihoods.subarray(first, end)) };
  });
}

function bestTags({ starts, ends, opens, heads }: EncodedWindow, lenience: number): Uint8Array {
  const { width, data } = heads['cue']!;
  const rows = starts.length;
  const back = new Uint8Array(rows * 3);
  let at = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < rows; row++) {
    // A mark between passages is never part of a cue.
    const word = ends[row]! > 0;
    const own = (tag: number): number => (word ? data[row * width + tag]! : Number.NEGATIVE_INFINITY);
    const best = likeliest(at);
    const cue = at[BEGINS]! >= at[GOES_ON]! ? BEGINS : GOES_ON;
    back.set([best, best, cue], row * 3);
    at = [
      at[best]! + data[row * width + OUTSIDE]! - lenience,
      at[best]! + (opens[row] === 1 ? own(BEGINS) : Number.NEGATIVE_INFINITY),
      at[cue]! + own(GOES_ON),
    ];
  }
  const tags = new Uint8Array(rows);
  let tag = likeliest(at);
  for (let row = rows - 1; row >= 0; row--) {
    tags[row] = tag;
    tag = back[row * 3 + tag]!;
  }
  return tags;
}

const likeliest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

function spansOf(tags: Uint8Array): [first: number, end: number][] {
  const spans: [number, number][] = [];
  tags.forEach((tag, row) => {
    const last = spans.at(-1);
    if (tag === BEGINS) spans.push([row, row + 1]);
    else if (tag === GOES_ON && last) last[1] = row + 1;
  });
  return spans;
}
