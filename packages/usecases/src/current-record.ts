import {
  type CodedRecord,
  type CrisisId,
  type Document,
  type DocumentId,
  type Judgement,
  type Outcome,
  failed,
  ok,
} from '@demarche/contract';
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

/** What is coded of a crisis, and what people decided about it. */
export interface Coded {
  readonly documents: readonly Document[];
  readonly records: readonly CodedRecord[];
  readonly judgements: readonly Judgement[];
}

/** All that is coded of a crisis at this coder version, where there is such a crisis. */
export async function codedIn({ store, coderVersion }: Ports, crisis: CrisisId): Promise<Outcome<Coded>> {
  if ((await store.crisis(crisis)) === null) return failed('store/not-found', crisis, 'crisis');
  const [documents, records, judgements] = await Promise.all([
    store.documents(crisis),
    store.records(crisis),
    store.judgements(crisis),
  ]);
  return ok({ documents, records: records.filter(({ coder }) => coder === coderVersion), judgements });
}
