/** Invariant: a record that reaches the store fits the schema; a document that cannot be coded stays on the work list. */
import { CodedRecord, type Document, type Outcome, failed, ok, reasonOf } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** Codes a stored document for the first of its crises, and stores the record. */
export async function codeDocument(ports: Ports, document: Document): Promise<Outcome<CodedRecord>> {
  const { store, code } = ports;
  const [first] = await store.crisesOf(document.id);
  const crisis = first === undefined ? null : await store.crisis(first);
  const coded = await attempt(async () => CodedRecord.parse(await code(document, crisis)), document);
  if (coded.kind === 'ok') await store.putRecord(coded.value);
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
