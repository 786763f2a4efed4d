/** Stage 5: when each attribution was said. Days are UTC calendar days. */
import type { DateRange, Document } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';

/** The date of each attribution, in the same order; null where neither the text nor the publication date fixes it. */
export function dateAttributions(
  _document: Document,
  _sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
): (DateRange | null)[] {
  return attributions.map(() => null);
}
