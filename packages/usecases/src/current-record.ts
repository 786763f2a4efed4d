import type { CodedRecord, DocumentId } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** The document's record at this coder version, or null while it waits to be coded. */
export async function currentRecord({ store, coderVersion }: Ports, document: DocumentId): Promise<CodedRecord | null> {
  const record = await store.record(document);
  return record?.coder === coderVersion ? record : null;
}
