/** Invariant: what is taken out of a crisis stays in the store, with what people decided of it, and can be put back. */
import { type CrisisId, type DocumentId, type DocumentView, type Outcome, failed } from '@demarche/contract';
import type { Ports } from './ports.ts';
import { showDocument } from './show-document.ts';

/** Takes a document out of a crisis: its dossier is then as if the document had never been added. */
export const takeOut = (ports: Ports, crisis: CrisisId, document: DocumentId): Promise<Outcome<DocumentView>> =>
  changed(ports, crisis, document, () => ports.store.takeOut(crisis, document));

/** Puts a document of the store into a crisis, back or for the first time. */
export const putIn = (ports: Ports, crisis: CrisisId, document: DocumentId): Promise<Outcome<DocumentView>> =>
  changed(ports, crisis, document, () => ports.store.putIn(crisis, document));

/** The document as it then is. */
async function changed(
  ports: Ports,
  crisis: CrisisId,
  document: DocumentId,
  change: () => Promise<void>,
): Promise<Outcome<DocumentView>> {
  if (!(await ports.store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  if (!(await ports.store.document(document))) return failed('store/not-found', document, 'document');
  await change();
  return showDocument(ports, document);
}
