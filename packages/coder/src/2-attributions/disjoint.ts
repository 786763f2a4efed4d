/** Invariant: source, cue and content of a candidate share no token; where the rules overlap, cue goes before source before content. */
import type { Candidate } from './candidate.ts';
import type { Range } from './noun-phrase.ts';

/** The candidate with nothing twice; none where no content is left. */
export function disjoint(one: Candidate): Candidate[] {
  const [kept] = one.source ? without([one.source], one.cue) : [];
  const source = kept ?? null;
  const outsideCue = without(one.content, one.cue);
  const content = source ? without(outsideCue, source) : outsideCue;
  return content.length > 0 ? [Object.assign({}, one, { source, content })] : [];
}

/** What is left of the ranges outside `hole`. */
function without(ranges: readonly Range[], hole: Range): Range[] {
  return ranges.flatMap(([start, end]): Range[] => {
    if (hole[1] <= start || hole[0] >= end) return [[start, end]];
    const parts: Range[] = [
      [start, hole[0]],
      [hole[1], end],
    ];
    return parts.filter(([a, b]) => a < b);
  });
}
