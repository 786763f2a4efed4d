/** Invariant: a document of which only the text and its blocks are known. */
import type { Block, Document, DocumentId } from '@demarche/contract';

/** A document over this text in these blocks, with nothing else but `more`. */
export const textDocument = (text: string, blocks: Block[], more: Partial<Document> = {}): Document => ({
  id: 'test' as DocumentId,
  snapshot: null,
  url: null,
  title: null,
  language: 'en',
  published: null,
  source: null,
  text,
  blocks,
  ...more,
});
