/** Invariant: a document of paragraphs in which `[…]` marks each attribution's source, and its cast. */
import { atlas } from '@demarche/atlas';
import type { Block, Source, Span } from '@demarche/contract';
import { segment } from '../src/1-sentences/index.ts';
import type { ExtractedAttribution } from '../src/2-attributions/index.ts';
import { identifyActors, type Cast } from '../src/3-actors/index.ts';
import { textDocument } from './text-document.ts';

interface Given {
  readonly title?: string;
  readonly url?: string;
  readonly source?: Source;
  readonly published?: string;
  readonly voice?: ExtractedAttribution['voice'];
}

/** The cast of a document of paragraphs; `[…]` marks each attribution's source. */
export function cast(
  paragraphs: readonly string[],
  { title = '', url = '', source, published, voice = 'reported' }: Given = {},
): Cast {
  const marked = paragraphs.join('\n\n');
  const sources: Span[] = [];
  let text = '';
  let open = 0;
  for (const character of marked) {
    if (character === '[') open = text.length;
    else if (character === ']') sources.push([open, text.length]);
    else text += character;
  }
  const blocks: Block[] = [];
  let at = 0;
  for (const part of text.split('\n\n')) {
    if (part !== '') blocks.push({ kind: 'paragraph', span: [at, at + part.length] });
    at += part.length + 2;
  }
  const document = textDocument(text, blocks, {
    url: url || null,
    title: title || null,
    source: source ?? null,
    published: published ?? null,
  });
  return identifyActors(
    document,
    segment(document),
    sources.map((span) => attribution(span, voice)),
    { windows: [] },
    atlas,
  );
}

const attribution = (source: Span, voice: ExtractedAttribution['voice']): ExtractedAttribution => ({
  source: [source],
  cue: [],
  content: [[source[1], source[1] + 1]],
  relay: [],
  mode: 'indirect',
  voice,
  post: null,
  confidence: 1,
  why: [],
});
