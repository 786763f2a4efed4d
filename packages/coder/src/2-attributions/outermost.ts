/** Invariant: what is kept does not nest: no kept candidate's cue lies in the content of another kept one. */
import type { Candidate } from './candidate.ts';
import type { Range } from './noun-phrase.ts';

export interface Scored extends Candidate {
  readonly score: number;
}

/** The outermost of one sentence's accepted candidates, in text order; coordinated verbs of one source share the words between them. */
export function outermost(accepted: readonly Scored[]): Scored[] {
  const trimmed = accepted.map((one) => accepted.reduce<Scored>(cutBefore, one));
  return trimmed
    .filter((one) => one.content.length > 0)
    .filter(
      (one, _, all) =>
        !all.some(
          (other) => other !== one && holds(other, one.head) && !(holds(one, other.head) && one.score > other.score),
        ),
    )
    .toSorted((a, b) => a.cue[0] - b.cue[0]);
}

function holds({ content }: Candidate, head: number): boolean {
  return content.some(([start, end]) => start <= head && head < end);
}

/** "said X and called for Y": the second verb has the first one's source, so X ends before it. */
function cutBefore(one: Scored, other: Scored): Scored {
  if (other === one || other.head <= one.head || !holds(one, other.head)) return one;
  if (!sameRange(one.source, other.source) || other.cue[0] <= one.content[0]![0]) return one;
  const content = one.content.flatMap(([start, end]): Range[] => {
    const stop = Math.min(end, other.cue[0] - 1);
    return stop > start ? [[start, stop]] : [];
  });
  return { ...one, content };
}

function sameRange(a: Range | null, b: Range | null): boolean {
  return a !== null && b !== null && a[0] === b[0] && a[1] === b[1];
}
