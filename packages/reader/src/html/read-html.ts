/** Invariant: no markup reaches a document; its text is lines of visible characters joined by line breaks. */
import type { Document, Outcome } from '@demarche/contract';
import { failed } from '@demarche/contract';
import { itemsDocument } from '../text/items-document.ts';
import { articleItems } from './article.ts';
import { pageOf, shapeOf } from './dom.ts';
import { takeEmbeds } from './embeds.ts';
import { metadataOf } from './metadata.ts';

/** Deeper pages are refused: no article nests so, and the parser's tree walks are recursive. */
export const DEEPEST = 500;
/** A hundred times what a long article has. */
const MOST_ELEMENTS = 100_000;

/** A document from HTML with the given id; what `demarche code` uses for `{html}` lines. */
export function readHtml(
  html: string,
  meta: Pick<Document, 'id'> & Partial<Document>,
  maxDepth: number = DEEPEST,
): Outcome<Document> {
  const where = meta.url ?? meta.id;
  const most = { depth: maxDepth, elements: MOST_ELEMENTS };
  const shape = shapeOf(html, most);
  if (shape.depth > most.depth) return failed('input/too-deep', where);
  if (shape.elements > most.elements) return failed('input/too-large', where, `over ${most.elements} elements`);
  const page = pageOf(html);
  const about = metadataOf(page, meta.url ?? null);
  for (const script of page.querySelectorAll('script')) script.remove(); // JSON-LD has been read
  const embeds = takeEmbeds(page);
  return itemsDocument(articleItems(page, embeds, shape), meta, { ...about, publisher: about.siteName });
}
