import { type DocumentId, type DocumentView, type Outcome, failed, ok } from '@demarche/contract';
import { currentRecord } from './current-record.ts';
import type { Ports } from './ports.ts';

/** A document with its record, the judgements on it and the crises it is in. */
export async function showDocument(ports: Ports, id: DocumentId): Promise<Outcome<DocumentView>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  return ok({
    document,
    record: await currentRecord(ports, id),
    judgements: await ports.store.judgementsOf(id),
    crises: await ports.store.crisesOf(id),
  });
}
