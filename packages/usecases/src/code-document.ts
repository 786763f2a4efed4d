/** Invariant: a record that reaches the store fits the schema; a document that cannot be coded stays on the work list. */
import { CodedRecord, type Document, type Outcome, failed, ok, reasonOf } from '@demarche/contract';
import type { Waiting } from '@demarche/store';
import type { Ports } from './ports.ts';

/** Codes a stored document for a crisis, and stores the record. */
export async function codeDocument(ports: Ports, { crisis: id, document }: Waiting): Promise<Outcome<CodedRecord>> {
  const { store, code } = ports;
  const crisis = await store.crisis(id);
  const coded = await attempt(async () => CodedRecord.parse(await code(document, crisis)), document);
  if (coded.kind === 'ok') await store.putRecord(id, coded.value);
  return coded;
}

/** One document that trips the coder must not stop the others. */
async function attempt(code: () => Promise<CodedRecord>, { id, title }: Document): Promise<Outcome<CodedRecord>> {
  try {
    return ok(await code());
  } catch (error) {
    return failed('code/failed', title ?? id, reasonOf(error));
  }
}
