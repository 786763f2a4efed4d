/**
 * Invariant: one attribution for each embedded post, whatever number of blocks its signature line cuts it into; sentences
 * in which the post reports what somebody else said are attributions of their own and not the poster's.
 */
import type { Document, Post, Span } from '@demarche/contract';
import type { ExtractedAttribution } from './attribution.ts';

/** The posts of a document, each attributed to its author: the body is the content, the signature the source. */
export function attributePosts(document: Document, quoted: readonly ExtractedAttribution[]): ExtractedAttribution[] {
  const posts = new Map<string, { post: Post; bodies: Span[]; signatures: Span[] }>();
  for (const { kind, span, post } of document.blocks) {
    if (kind !== 'post' || !post) continue;
    const entry = posts.get(post.id) ?? { post, bodies: [], signatures: [] };
    posts.set(post.id, entry);
    (post.part === 'body' ? entry.bodies : entry.signatures).push(span);
  }
  return [...posts.values()]
    .filter(({ bodies }) => bodies.length > 0 && !bodies.every((body) => isReport(document.text, body, quoted)))
    .map(({ post, bodies, signatures }) => ({
      source: signatures,
      cue: [],
      content: bodies,
      relay: [],
      mode: 'direct',
      voice: 'post',
      post,
      confidence: signatures.length > 0 ? 0.98 : 0.9,
      why: ['post'],
    }));
}

/** What posts report that others said: "The envoy @name condemned …" under an office's account. */
export function quotedInPosts(
  { text, blocks }: Document,
  inPosts: readonly ExtractedAttribution[],
): ExtractedAttribution[] {
  return inPosts.flatMap((one): ExtractedAttribution[] => {
    const [source] = one.source;
    if (!source || FIRST_PERSON.test(text.slice(...source))) return [];
    const at = one.cue[0]![0];
    const block = blocks.find(({ span: [start, end] }) => start <= at && at < end);
    return [{ ...one, post: block?.post ?? null }];
  });
}

const FIRST_PERSON = /^(?:i|we|you)\b/iu;

/** Whether all that a post's body says is what it reports others to have said; tags and links aside. */
function isReport(text: string, [start, end]: Span, quoted: readonly ExtractedAttribution[]): boolean {
  let at = start;
  const spans = quoted
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .filter(([s, e]) => s >= start && e <= end);
  let rest = '';
  for (const [s, e] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (s > at) rest += ` ${text.slice(at, s)}`;
    at = Math.max(at, e);
  }
  rest += ` ${text.slice(at, end)}`;
  const left = rest.replaceAll(/https?:\S+|pic\.twitter\.com\S+|[#@]\w+/gu, '').match(/\p{L}+/gu) ?? [];
  return spans.length > 0 && left.length <= 6;
}
