/** Stage 2: who is said to have said something: source, cue and content spans. Knows nothing of actors. */
import type { Document, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { joinQuotations } from './continuation.ts';
import { attributePosts } from './posts.ts';
import { findQuotations } from './quotations.ts';
import { analyseAll, readSentence } from './reported.ts';

export type { ExtractedAttribution };
export { findQuotations, type Quotation } from './quotations.ts';

/** Finds the attributions of a document, in text order. */
export function extractAttributions(document: Document, sentences: readonly Sentence[]): ExtractedAttribution[] {
  const quotations = findQuotations(document);
  const read = analyseAll(document, sentences, quotations).map(readSentence);
  const reported = joinQuotations(document, read, quotations);
  return [...reported, ...attributePosts(document)].toSorted((a, b) => start(a) - start(b));
}

function start({ source, cue, content }: ExtractedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map((span: Span) => span[0]));
}
