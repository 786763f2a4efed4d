/** Invariant: an address made here opens the reader at exactly these words. */
import type { Evidence } from '@demarche/contract';

/** The reader's address for a piece of evidence: by its attribution, else by its first span. */
export function placeOf({
  document,
  attribution,
  spans,
}: Pick<Evidence, 'document' | 'attribution' | 'spans'>): string {
  const query = new URLSearchParams();
  const [first] = spans;
  if (attribution) query.set('a', attribution);
  else if (first) query.set('at', `${first[0]}-${first[1]}`);
  return `/d/${encodeURIComponent(document)}?${query}`;
}
