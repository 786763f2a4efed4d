import type { CodedRecord, CrisisId, DocumentId } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** A document's record for a crisis at this coder version, or null while it waits to be coded. */
export async function currentRecord(
  { store, coderVersion }: Ports,
  crisis: CrisisId,
  document: DocumentId,
): Promise<CodedRecord | null> {
  const record = await store.record(crisis, document);
  return record?.coder === coderVersion ? record : null;
}

/** A document's records at this coder version, by the id of the crisis they were coded for. */
export async function currentRecords({ store, coderVersion }: Ports, document: DocumentId): Promise<CodedRecord[]> {
  return (await store.recordsOf(document)).filter(({ coder }) => coder === coderVersion);
}
