/** Invariant: the snapshot is the hash of the bytes as given, and a document's id the hash of its canonical text, wherever it came from. */
import { createHash } from 'node:crypto';
import type { Document, DocumentId, Outcome } from '@demarche/contract';
import { Sha256, failed, ok } from '@demarche/contract';
import { isFeed, readFeed } from './feed/read-feed.ts';
import { visible } from './html/characters.ts';
import { decode } from './html/decode.ts';
import { DEEPEST, readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { Origin, ReadLimits, Reading } from './origin.ts';
import { isPdf, readPdf } from './pdf/read-pdf.ts';
import { typeOf } from './text-type.ts';
import { languageTag } from './text/language.ts';
import { publishedAt } from './text/published.ts';
import { readText } from './text/read-text.ts';

const LIMITS: ReadLimits = { maxBytes: 20 * 1024 * 1024, maxDepth: DEEPEST };

const sha256 = (data: Uint8Array | string): Sha256 => Sha256.parse(createHash('sha256').update(data).digest('hex'));

/** The same words are the same document: the id is the first 12 hexadecimal digits of the text's hash. */
export const documentIdOf = (text: string): DocumentId => sha256(text).slice(0, 12) as DocumentId;

const named = (document: Document): Document => ({ ...document, id: documentIdOf(document.text) });

/** Reads text, Markdown, HTML, a feed or a PDF. The document id is derived from the canonical text. */
export async function read(
  bytes: Uint8Array,
  origin: Origin,
  limits: Partial<ReadLimits> = {},
): Promise<Outcome<Reading>> {
  const { maxBytes, maxDepth } = { ...LIMITS, ...limits };
  if (bytes.length > maxBytes) return failed('input/too-large', origin.name, `${bytes.length} bytes`);
  const snapshot = sha256(bytes);
  const meta = {
    id: origin.name as DocumentId,
    snapshot,
    url: origin.url,
    title: origin.title ?? null,
    published: publishedAt(origin.published),
    language: languageTag(origin.language),
  };
  const one = (read: Outcome<Document>): Outcome<Reading> =>
    read.kind === 'problem' ? read : ok({ snapshot, documents: [named(read.value)], links: [] });

  if (isPdf(bytes)) return one(await readPdf(bytes, origin.name, meta));
  const text = decode(bytes, origin.contentType);
  if (text.trim() === '') return failed('input/empty', origin.name);
  const type = isFeed(text) ? 'feed' : typeOf(text, origin);
  switch (type) {
    case 'feed': {
      const feed = readFeed(text, origin.name, meta, maxDepth);
      if (feed.kind === 'problem') return feed;
      return ok({ snapshot, documents: feed.value.documents.map(named), links: feed.value.links });
    }
    case 'html':
      return one(readHtml(text, meta, maxDepth));
    case 'markdown':
      return one(readMarkdown(text, meta, maxDepth));
    case 'text':
      return one(ok(readText(visible(text.replace(/\r\n?/gu, '\n')).trim(), meta)));
    case null:
      return failed('input/unknown-type', origin.name);
  }
}
