/**
 * Invariant: the segments of a stretch are in order, do not overlap, and joined are exactly the stretch; each knows every
 * part of every attribution that covers it, the one with the smallest reach first.
 */
import type { Attribution, Span } from '@demarche/contract';

type Part = 'source' | 'cue' | 'content';

export interface Mark {
  readonly attribution: Attribution['id'];
  readonly part: Part;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

type Marked = Pick<Attribution, 'id' | Part>;

const PARTS: readonly Part[] = ['source', 'cue', 'content'];

/**
 * Cuts a stretch of text wherever a part of an attribution begins or ends in it.
 * @example segmentsOf([0, 8], [{ id, source: [[0, 3]], cue: [[4, 8]], content: [] }]).length // 3
 */
export function segmentsOf([from, to]: Span, attributions: readonly Marked[]): Segment[] {
  const covering = attributions
    .toSorted((a, b) => reach(a) - reach(b))
    .flatMap((one) =>
      PARTS.flatMap((part) =>
        one[part]
          .filter(([start, end]) => start < to && end > from)
          .map(([start, end]) => ({ start, end, mark: { attribution: one.id, part } })),
      ),
    );
  const bounds = covering.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...bounds, to])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? to;
    const marks = covering.filter((one) => one.start <= start && one.end >= end).map(({ mark }) => mark);
    return { start, end, marks };
  });
}

/** How far an attribution reaches from its first word to its last, in UTF-16 code units. */
function reach(one: Marked): number {
  const all = [...one.source, ...one.cue, ...one.content];
  return Math.max(...all.map(([, end]) => end)) - Math.min(...all.map(([start]) => start));
}

/** Where each attribution is taken hold of by the keyboard: the start of its cue, else source, else content. */
export function handles(attributions: readonly Marked[]): ReadonlyMap<number, Attribution['id']> {
  const found = new Map<number, Attribution['id']>();
  for (const one of attributions.toSorted((a, b) => reach(b) - reach(a))) {
    const first = [...one.cue, ...one.source, ...one.content][0];
    if (first) found.set(first[0], one.id);
  }
  return found;
}

/** What a click on these marks chooses: the innermost, and from there one further out each time. */
export function nextChoice(marks: readonly Mark[], chosen: string | null): Attribution['id'] | null {
  const ids = [...new Set(marks.map(({ attribution }) => attribution))];
  const at = ids.findIndex((id) => id === chosen);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}
