/** Invariant: one attribution for each embedded post, whatever number of blocks its signature line cuts it into. */
import type { Document, Post, Span } from '@demarche/contract';
import type { ExtractedAttribution } from './attribution.ts';

/** The posts of a document, each attributed to its author: the body is the content, the signature the source. */
export function attributePosts(document: Document): ExtractedAttribution[] {
  const posts = new Map<string, { post: Post; bodies: Span[]; signatures: Span[] }>();
  for (const { kind, span, post } of document.blocks) {
    if (kind !== 'post' || !post) continue;
    const entry = posts.get(post.id) ?? { post, bodies: [], signatures: [] };
    posts.set(post.id, entry);
    (post.part === 'body' ? entry.bodies : entry.signatures).push(span);
  }
  return [...posts.values()]
    .filter(({ bodies }) => bodies.length > 0)
    .map(({ post, bodies, signatures }) => ({
      source: signatures,
      cue: [],
      content: bodies,
      mode: 'direct',
      voice: 'post',
      post,
      confidence: signatures.length > 0 ? 0.98 : 0.9,
      why: ['post'],
    }));
}
