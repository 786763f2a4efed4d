/** Invariant: the passages of a stream are in text order, disjoint, and inside blocks that hold prose or a post. */
import type { BlockKind, Document, EncoderInput, Passage, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import { datelineLength } from './dateline.ts';
import type { Quotation } from './quotations.ts';

const READ: ReadonlySet<BlockKind> = new Set(['headline', 'paragraph', 'list-item', 'caption', 'post']);

/** What the encoder reads of a document: paragraphs, headlines, list items and captions, and each post by itself. */
export function encoderInput(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): EncoderInput {
  const passages: { span: [number, number]; quoted: Span[]; cuts: number[]; block: number }[] = [];
  for (const sentence of sentences) {
    const { block, span } = sentence;
    const { kind, post } = document.blocks[block]!;
    if (!READ.has(kind) || post?.part === 'signature') continue;
    const last = passages.at(-1);
    if (last?.block === block) {
      last.span[1] = span[1];
      last.cuts.push(span[0]);
    } else {
      const start = span[0] + (kind === 'paragraph' ? datelineLength(document.text, sentence) : 0);
      if (start < span[1]) passages.push({ span: [start, span[1]], quoted: [], cuts: [start], block });
    }
  }
  const at = new Map(passages.map((passage) => [passage.block, passage]));
  for (const { block, span } of quotations) at.get(block)?.quoted.push(span);

  const article: Passage[] = [];
  const posts = new Map<string, Passage[]>();
  for (const { span, quoted, cuts, block } of passages) {
    const { post } = document.blocks[block]!;
    const stream = post ? (posts.get(post.id) ?? []) : article;
    stream.push({ span, quoted, cuts });
    if (post) posts.set(post.id, stream);
  }
  return { text: document.text, streams: [article, ...posts.values()] };
}
