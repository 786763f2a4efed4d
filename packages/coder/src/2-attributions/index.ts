/** Stage 2: who is said to have said something: source, cue and content spans. Knows nothing of actors. */
import type { Document, Encoding, Span } from '@demarche/contract';
import { overlap, type Sentence } from '../1-sentences/index.ts';
import { placeOf, type ExtractedAttribution } from './attribution.ts';
import { withIssuer } from './issuer.ts';
import { isOfficial } from './official.ts';
import { attributePosts, quotedInPosts } from './posts.ts';
import { proposals } from './proposals.ts';
import { unquotedStarts, type Quotation } from './quotations.ts';
import { reconcile } from './reconcile.ts';
import { signedQuotations } from './signatures.ts';
import { withJoinedVerbs } from './joined-verbs.ts';
import { isStatement, ownWords } from './statement.ts';
import { attributeTurns, findTurns } from './turns.ts';

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
  const turns = findTurns(document, sentences);
  const inTurns = new Set(turns.map(({ sentence }) => sentence));
  const prose = sentences.filter((sentence) => !inTurns.has(sentence));
  const statement = isStatement(document, prose, quotations);
  const signed = signedQuotations(document);
  const proposed = proposals(document.text, unquotedStarts(sentences, quotations), encoding);
  const { reported: all, inPosts } = reconcile(document, sentences, quotations, proposed, signed);
  const joined = withJoinedVerbs(document, sentences, quotations, all);
  const spans = turns.map(({ sentence }) => sentence.span);
  const [told, reported] = parted(joined, (one) =>
    spans.some((span) => overlap(span, [placeOf(one), placeOf(one) + 1])),
  );
  const spoken = statement || isOfficial(document) ? withIssuer(document, prose, reported) : reported;
  const quoted = quotedInPosts(document, inPosts);
  const said = [...spoken, ...attributeTurns(document, turns, told), ...quoted, ...attributePosts(document, quoted)];
  return [...said, ...(statement ? ownWords(document, prose, quotations, said) : [])].toSorted(
    (a, b) => start(a) - start(b),
  );
}

/** The items that hold and those that do not, each in their order. */
function parted<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

function start({ source, cue, content }: ExtractedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map((span: Span) => span[0]));
}
