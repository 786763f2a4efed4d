/** Invariant: whether a document repeats another depends on these two alone; the earliest of those that repeat each other is the original. */
import type { Document, DocumentId } from '@demarche/contract';

/** The original of every document that repeats one; documents in order of publication. */
export function copiesAmong(documents: readonly Document[]): Map<DocumentId, Document> {
  const first = new Map<string, Document>();
  const copies = new Map<DocumentId, Document>();
  for (const document of documents) {
    const original = first.get(document.text);
    if (original) copies.set(document.id, original);
    else first.set(document.text, document);
  }
  return copies;
}
