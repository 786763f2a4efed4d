/** Stage 2: who is said to have said something: source, cue and content spans. Knows nothing of actors. */
import type { Document, Encoding, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { withIssuer } from './issuer.ts';
import { isOfficial } from './official.ts';
import { attributePosts, quotedInPosts } from './posts.ts';
import { proposals } from './proposals.ts';
import { unquotedStarts, type Quotation } from './quotations.ts';
import { reconcile } from './reconcile.ts';
import { signedQuotations } from './signatures.ts';
import { isStatement, ownWords } from './statement.ts';
import { attributeTurns } from './turns.ts';

export type { ExtractedAttribution };
export { placeOf, sourcePlaceOf } from './attribution.ts';
export { meantBy, type Meant } from './meant.ts';
export { encoderInput } from './passages.ts';
export { findQuotations, type Quotation } from './quotations.ts';
export { announcesStatement } from './statement.ts';

/** Finds the attributions of a document, in text order, with what the encoder makes of its passages. */
export function extractAttributions(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  encoding: Encoding,
): ExtractedAttribution[] {
  const turns = attributeTurns(document);
  const prose = sentences.filter(({ block }) => !turns.has(block));
  const statement = isStatement(document, prose, quotations);
  const signed = signedQuotations(document);
  const proposed = proposals(document.text, unquotedStarts(sentences, quotations), encoding);
  const { reported, inPosts } = reconcile(document, prose, quotations, proposed, signed);
  const spoken = statement || isOfficial(document) ? withIssuer(document, prose, reported) : reported;
  const quoted = quotedInPosts(document, inPosts);
  const all = [...spoken, ...turns.values(), ...quoted, ...attributePosts(document, quoted)];
  return [...all, ...(statement ? ownWords(document, prose, all) : [])].toSorted((a, b) => start(a) - start(b));
}

function start({ source, cue, content }: ExtractedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map((span: Span) => span[0]));
}
