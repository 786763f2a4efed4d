import { type CrisisId, type DocumentId, type DocumentView, type Outcome, failed, ok } from '@demarche/contract';
import { currentRecord, currentRecords } from './current-record.ts';
import type { Ports } from './ports.ts';

/**
 * A document with its record, the judgements on it and the crises it is in. The record is the one for a crisis, or where none is named for the
 * first by id that it was coded for.
 */
export async function showDocument(
  ports: Ports,
  id: DocumentId,
  crisis: CrisisId | null = null,
): Promise<Outcome<DocumentView>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  if (crisis && !(await ports.store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  const record = crisis ? await currentRecord(ports, crisis, id) : (await currentRecords(ports, id))[0];
  return ok({
    document,
    record: record ?? null,
    judgements: await ports.store.judgementsOf(id),
    crises: await ports.store.crisesOf(id),
  });
}
