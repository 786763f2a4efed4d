/** Stage 2: who is said to have said something: source, cue and content spans. Knows nothing of actors. */
import type { Document } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { attributePosts } from './posts.ts';
import { roughAttributions } from './rough.ts';

export type { ExtractedAttribution };
export { findQuotations, type Quotation } from './quotations.ts';

/** Finds the attributions of a document, in text order. */
export function extractAttributions(document: Document, sentences: readonly Sentence[]): ExtractedAttribution[] {
  return [...roughAttributions(document, sentences), ...attributePosts(document)].sort((a, b) => start(a) - start(b));
}

function start({ source, cue, content }: ExtractedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map((span) => span[0]));
}
