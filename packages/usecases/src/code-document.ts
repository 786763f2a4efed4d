/** Invariant: a record that reaches the store fits the schema; a document that cannot be coded stays on the work list. */
import { CodedRecord, type Crisis, type Document, type Outcome, failed, ok, reasonOf } from '@demarche/contract';
import type { Waiting } from '@demarche/store';
import type { Ports } from './ports.ts';

/** Codes a stored document for a crisis, and stores the record. */
export async function codeDocument(ports: Ports, { crisis: id, document }: Waiting): Promise<Outcome<CodedRecord>> {
  const coded = await tryToCode(ports.code, document, await ports.store.crisis(id));
  if (coded.kind === 'ok') await ports.store.putRecord(id, coded.value);
  return coded;
}

/** The record of a document; a problem where it trips the coder, which must not stop the others. */
export async function tryToCode(
  code: Ports['code'],
  document: Document,
  crisis: Crisis | null,
): Promise<Outcome<CodedRecord>> {
  try {
    return ok(CodedRecord.parse(await code(document, crisis)));
  } catch (error) {
    return failed('code/failed', document.title ?? document.id, reasonOf(error));
  }
}
