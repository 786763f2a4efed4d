/** Invariant: what is taken out of a crisis stays in the store, with what people decided of it, and can be put back. */
import {
  type CrisisId,
  type Document,
  type DocumentId,
  type DocumentView,
  type Outcome,
  failed,
} from '@demarche/contract';
import { codeDocument } from './code-document.ts';
import { currentRecord } from './current-record.ts';
import type { Ports } from './ports.ts';
import { showDocument } from './show-document.ts';

/** Takes a document out of a crisis: its dossier is then as if the document had never been added. */
export const takeOut = (ports: Ports, crisis: CrisisId, document: DocumentId): Promise<Outcome<DocumentView>> =>
  changed(ports, crisis, document, () => ports.store.takeOut(crisis, document));

/** Puts a document of the store into a crisis, back or for the first time, and codes it for that; one that cannot be coded stays on the work list. */
export const putIn = (ports: Ports, crisis: CrisisId, id: DocumentId): Promise<Outcome<DocumentView>> =>
  changed(ports, crisis, id, async (document) => {
    await ports.store.putIn(crisis, id);
    if (!(await currentRecord(ports, crisis, id))) await codeDocument(ports, { crisis, document });
  });

/** The document as it then is. */
async function changed(
  ports: Ports,
  crisis: CrisisId,
  id: DocumentId,
  change: (document: Document) => Promise<unknown>,
): Promise<Outcome<DocumentView>> {
  if (!(await ports.store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  await change(document);
  return showDocument(ports, id, crisis);
}
