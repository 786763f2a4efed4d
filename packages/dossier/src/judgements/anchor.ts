/**
 * Invariant: a judgement counts only for words that are coded now. What it was about is found again by its id and words, by its place, by its words
 * alone, or by most of its place; where that leaves none or more than one, it counts for nothing.
 */
import { type Anchor, type Document, type Span, quote } from '@demarche/contract';

/** The least share that the common place has of both together. */
const LEAST_OVERLAP = 0.8;

/** Something that can be judged, by its id, and where its words stand. */
export interface Judgeable<Id extends string> {
  readonly id: Id;
  readonly spans: readonly Span[];
}

/** Which of the things coded in a document an anchor means; null where that is not sure. */
export function resolve<Id extends string>(
  anchor: Anchor,
  document: Document,
  coded: readonly Judgeable<Id>[],
): Id | null {
  const words = (one: Judgeable<Id>) => quote(document.text, one.spans);
  const same = coded.find(({ id }) => id === String(anchor.attribution));
  if (same && words(same) === anchor.quote) return same.id;
  const at = anchor.spans.map(String).join(' ');
  return (
    only(coded.filter(({ spans }) => at !== '' && spans.map(String).join(' ') === at)) ??
    only(coded.filter((one) => words(one) === anchor.quote)) ??
    only(coded.filter(({ spans }) => overlap(anchor.spans, spans) >= LEAST_OVERLAP))
  );
}

const only = <Id extends string>(found: readonly Judgeable<Id>[]): Id | null =>
  found.length === 1 ? found[0]!.id : null;

/** The length that two lists of spans share, as a share of what they cover together, 0 to 1. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [from, to] of a)
    for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  const all = length(a) + length(b) - shared;
  return all === 0 ? 0 : shared / all;
}
