/** Invariant: evidence is made here only, from spans that lie inside the document's text; else there is none. */
import type { Act, ActorCode, AttributionId, Document, DocumentId, Evidence, Span } from '@demarche/contract';

/** The verbatim words of the spans, or null where there is no span or one does not lie inside the text. */
export function evidence(
  document: Document,
  spans: readonly Span[],
  attribution: AttributionId | null = null,
): Evidence | null {
  const inside = ([start, end]: Span) => 0 <= start && start < end && end <= document.text.length;
  if (spans.length === 0 || !spans.every(inside)) return null;
  return {
    document: document.id,
    attribution,
    spans: [...spans],
    quotes: spans.map(([start, end]) => document.text.slice(start, end)),
  };
}

/** Where a piece of evidence stands among all documents of a dossier. */
export interface Place {
  readonly document: DocumentId;
  readonly offset: number;
}

export function placeOf({ document, spans }: Evidence): Place {
  let offset = Infinity;
  for (const [start] of spans) if (start < offset) offset = start;
  return { document, offset };
}

/** Documents by published time, undated last, then id: the order in which the dossier lists them. */
export function byPublished(a: Document, b: Document): number {
  return compare(a.published ?? '9999', b.published ?? '9999') || compare(a.id, b.id);
}

/** Code-unit order, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedUnique = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].toSorted(compare);

/** The actors at whom, or to whom, acts are performed, as often as they are named. */
export const aimedAt = (acts: readonly Act[]): ActorCode[] =>
  acts.flatMap(({ targets, addressees }) => [...targets.filter(isActor), ...addressees]);

/** Whether a target is an actor and not the event itself. */
export const isActor = (target: ActorCode | 'event'): target is ActorCode => target !== 'event';
