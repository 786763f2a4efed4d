/** Invariant: `text` never changes once stored; blocks lie inside it, in order, and do not overlap. */
import * as z from 'zod';
import { Day, DocumentId, Moment, Sha256 } from './ids.ts';
import { Span } from './span.ts';

/** What a stretch of text is in its document. Only the author's prose and posts are coded; related and boilerplate are not. */
export const BlockKind = z.enum([
  'headline',
  'byline',
  'dateline',
  'paragraph',
  'list-item',
  'caption',
  'post',
  'related',
  'boilerplate',
]);
export type BlockKind = z.infer<typeof BlockKind>;

export const PostPlatform = z.enum([
  'x',
  'bluesky',
  'mastodon',
  'telegram',
  'truth-social',
  'facebook',
  'instagram',
  'other',
]);
export type PostPlatform = z.infer<typeof PostPlatform>;

/**
 * A social-media post shown inside a document. Several blocks share one `id` where the signature line stands in the
 * middle of the post: bodies before and after it, and the signature itself.
 */
export const Post = z.object({
  id: z.string().min(1),
  part: z.enum(['body', 'signature']),
  author: z.string().nullable(),
  handle: z.string().nullable(),
  /** Day the post's signature gives, else null. */
  posted: Day.nullable(),
  platform: PostPlatform,
  url: z.url().nullable(),
});
export type Post = z.infer<typeof Post>;

export const Block = z.object({
  kind: BlockKind,
  span: Span,
  /** 1 for the document's own headline, 2 and more for section headings inside it. */
  level: z.int().positive().optional(),
  /** For a caption: the stretch that only credits the picture. */
  credit: Span.optional(),
  post: Post.optional(),
});
export type Block = z.infer<typeof Block>;

export const SourceKind = z.enum(['official', 'state-media', 'independent-media', 'social-account', 'unknown']);
export type SourceKind = z.infer<typeof SourceKind>;

/** Who publishes: an outlet, ministry, organisation or account. */
export const Source = z.object({
  name: z.string().min(1),
  kind: SourceKind,
  /** ISO 3166-1 alpha-3 of the country it publishes from, where known. */
  country: z.string().length(3).nullable(),
  homepage: z.url().nullable(),
});
export type Source = z.infer<typeof Source>;

/** The readable text of one snapshot. */
export const Document = z.object({
  id: DocumentId,
  /** Content address of the bytes it was read from; null where only text was given to the stateless coder. */
  snapshot: Sha256.nullable(),
  url: z.url().nullable(),
  title: z.string().nullable(),
  /** ISO 639-1 code as detected or declared. */
  language: z.string().nullable(),
  /** Day or moment of publication, UTC. */
  published: z.union([Day, Moment]).nullable(),
  source: Source.nullable(),
  text: z.string(),
  blocks: z.array(Block),
});
export type Document = z.infer<typeof Document>;

/** The day on which a document was published; null where that is not known. */
export const publishedOn = ({ published }: Pick<Document, 'published'>): Day | null => published?.slice(0, 10) ?? null;
