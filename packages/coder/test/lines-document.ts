/** Invariant: a document of one block a line, and what stage 2 reads in it as words. */
import type { Block, Document, Post, Span } from '@demarche/contract';
import { segment } from '../src/1-sentences/index.ts';
import {
  extractAttributions,
  encoderInput,
  findQuotations,
  type ExtractedAttribution,
} from '../src/2-attributions/index.ts';
import { classifier } from './classifier.ts';
import { textDocument } from './text-document.ts';

export type Line = string | { readonly text: string; readonly kind?: Block['kind']; readonly post?: Post };

/** One block a line, paragraphs unless told otherwise. */
export function documentOf(lines: readonly Line[], more: Partial<Document> = {}): Document {
  let text = '';
  const blocks = lines.map((line): Block => {
    const {
      text: words,
      kind,
      post,
    } = typeof line === 'string' ? { text: line, kind: undefined, post: undefined } : line;
    const start = text.length;
    text += `${words}\n`;
    return { kind: kind ?? 'paragraph', span: [start, start + words.length], ...(post ? { post } : {}) };
  });
  return textDocument(text, blocks, more);
}

/** The attributions of a document, as stage 2 finds them with the shipped encoder. */
export async function attributionsOf(document: Document): Promise<ExtractedAttribution[]> {
  const sentences = segment(document);
  const quotations = findQuotations(document);
  const [encoding] = await classifier.classify([encoderInput(document, sentences, quotations)]);
  return extractAttributions(document, sentences, quotations, encoding!);
}

/** The attributions of such a document, their spans as words. */
export async function read(lines: readonly Line[], more?: Partial<Document>) {
  const document = documentOf(lines, more);
  const found = await attributionsOf(document);
  const words = (spans: readonly Span[]) => spans.map((span) => document.text.slice(...span)).join(' … ');
  return found.map(({ source, cue, content, relay, mode, voice }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
    relay: words(relay),
    mode,
    voice,
  }));
}
