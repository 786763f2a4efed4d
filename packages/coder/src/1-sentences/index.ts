/** Stage 1: document -> sentences with tokens. Sentences are ordered, disjoint, inside their block; spans are into `document.text`. */
import type { BlockKind, Document, Span } from '@demarche/contract';
import { sentenceBreaks } from './sentence-breaks.ts';
import { tokenize, type Token } from './tokens.ts';

export { overlap } from '@demarche/contract';
export { holds, indexAt } from './spans.ts';
export { tokenize, type Token };
export { tagWords, type Tag } from './tags.ts';

export interface Sentence {
  readonly span: Span;
  /** Index into `document.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** In these blocks a line is a unit of its own; elsewhere a single line break is a space. */
const LINES_COUNT: ReadonlySet<BlockKind> = new Set([
  'headline',
  'byline',
  'dateline',
  'post',
  'related',
  'boilerplate',
]);

/** Splits every block of the document into sentences and tokens. */
export function segment(document: Document): Sentence[] {
  return document.blocks.flatMap(({ span: [start, end], kind }, block) => {
    const sentences: Sentence[] = [];
    for (const [from, to] of paragraphs(document.text, start, end, LINES_COUNT.has(kind))) {
      const stretch = document.text.slice(from, to).replaceAll(/\s/gu, ' ');
      let at = 0;
      for (const stop of sentenceBreaks(stretch)) {
        const tokens = tokenize(document.text, from + at, from + stop);
        at = stop;
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (first && last) sentences.push({ span: [first.start, last.end], block, tokens });
      }
    }
    return sentences;
  });
}

/** Stretches between line breaks that no sentence crosses: every one where `everyLine`, else only blank lines. */
function paragraphs(text: string, start: number, end: number, everyLine: boolean): [number, number][] {
  const breaks = everyLine ? /\s*\n\s*/gu : /\s*\n\s*\n\s*/gu;
  const out: [number, number][] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(breaks)) {
    if (start + match.index > at) out.push([at, start + match.index]);
    at = start + match.index + match[0].length;
  }
  if (at < end) out.push([at, end]);
  return out;
}
