/**
 * Invariant: a pack is what one desk hands to another: a crisis, its documents or where they were, its search log and its judgements. One JSON
 * object a line, the crisis first.
 */
import * as z from 'zod';
import { Crisis } from './crisis.ts';
import { Document } from './document.ts';
import { DocumentId } from './ids.ts';
import { Search } from './hub.ts';
import { Judgement } from './judgement.ts';

export const PackedLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('crisis'), format: z.literal('demarche-pack-1'), crisis: Crisis }),
  /** With the bytes it was read from, where no document before it was read from the same. */
  z.object({ kind: z.literal('document'), document: Document, base64: z.base64().nullable() }),
  /** Where a document was published, so that it can be fetched there. */
  z.object({ kind: z.literal('link'), document: DocumentId, title: z.string().nullable(), url: z.url().nullable() }),
  z.object({ kind: z.literal('search'), search: Search }),
  z.object({ kind: z.literal('judgement'), judgement: Judgement }),
]);
export type PackedLine = z.infer<typeof PackedLine>;
