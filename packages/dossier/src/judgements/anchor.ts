/**
 * Invariant: a judgement counts only for words that are coded now. What it was about is found again by its id and words, by its place, by its words
 * alone, or by most of its place; where that leaves none or more than one, it counts for nothing.
 */
import { type Anchor, type Attribution, type AttributionId, type Document, type Span, quote } from '@demarche/contract';

/** The least share that the common place has of both together. */
const LEAST_OVERLAP = 0.8;

/** Which of the attributions of a document an anchor means; null where that is not sure. */
export function resolve(
  anchor: Anchor,
  document: Document,
  attributions: readonly Attribution[],
): AttributionId | null {
  const words = (one: Attribution) => quote(document.text, one.content);
  const same = attributions.find(({ id }) => id === anchor.attribution);
  if (same && words(same) === anchor.quote) return same.id;
  const at = anchor.spans.map(String).join(' ');
  return (
    only(attributions.filter(({ content }) => at !== '' && content.map(String).join(' ') === at)) ??
    only(attributions.filter((one) => words(one) === anchor.quote)) ??
    only(attributions.filter(({ content }) => overlap(anchor.spans, content) >= LEAST_OVERLAP))
  );
}

const only = (found: readonly Attribution[]): AttributionId | null => (found.length === 1 ? found[0]!.id : null);

/** The length that two lists of spans share, as a share of what they cover together, 0 to 1. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [from, to] of a)
    for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  const all = length(a) + length(b) - shared;
  return all === 0 ? 0 : shared / all;
}
