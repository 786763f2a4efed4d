/** Invariant: an address made here opens the reader at exactly these words, with what was coded for the crisis they are shown in. */
import type { CrisisId, Span } from '@demarche/contract';

interface Place {
  readonly document: string;
  readonly attribution?: string | null;
  readonly spans?: readonly Span[];
}

/** The reader's address for a document or a piece of evidence: by its attribution, else by its first span. */
export function placeOf({ document, attribution, spans }: Place, crisis: CrisisId | null): string {
  const query = new URLSearchParams();
  const first = spans?.[0];
  if (crisis) query.set('crisis', crisis);
  if (attribution) query.set('a', attribution);
  else if (first) query.set('at', `${first[0]}-${first[1]}`);
  return `/d/${encodeURIComponent(document)}?${query}`;
}
