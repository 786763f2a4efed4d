/** Invariant: a damaged, locked or picture-only PDF is a problem that names the file, never a throw. */
import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import type { Document, Outcome } from '@demarche/contract';
import { failed, ok } from '@demarche/contract';
import { oneLine } from '../html/characters.ts';
import { readText } from '../text/read-text.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A longer PDF is a book, not a statement. */
const MOST_PAGES = 300;

/** True where bytes are a PDF: its mark may stand anywhere in the first 1024 bytes. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** A document from a PDF's text layer. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  meta: Pick<Document, 'id'> & Partial<Document>,
): Promise<Outcome<Document>> {
  try {
    // PDF.js takes the buffer it is given for itself; the caller keeps the original. Verbosity 0 keeps it off the console.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    try {
      if (pdf.numPages > MOST_PAGES) return failed('input/too-large', name, `${pdf.numPages} pages`);
      const { items } = await extractTextItems(pdf);
      const text = paragraphsOf(items).join('\n');
      if (text === '') return failed('input/empty', name);
      const { info } = await getMeta(pdf);
      const written: unknown = info['Title'];
      const named = typeof written === 'string' ? oneLine(written) : '';
      // Word processors put the file's name there.
      const title = named === '' || /\.\w{3,4}$|^(?:microsoft word|untitled)/iu.test(named) ? null : named;
      return ok(readText(text, { ...meta, title: meta.title ?? title }));
    } finally {
      await pdf.cleanup();
    }
  } catch {
    return failed('input/unreadable', name, 'a PDF');
  }
}
