/** Stage 2: who is said to have said something: source, cue and content spans. Knows nothing of actors. */
import type { Document, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from './attribution.ts';
import { joinQuotations } from './continuation.ts';
import { isOfficial } from './official.ts';
import { attributePosts, quotedInPosts } from './posts.ts';
import { findQuotations } from './quotations.ts';
import { analyseAll, readSentences } from './reported.ts';
import { isStatement, ownWords } from './statement.ts';
import { attributeTurns } from './turns.ts';

export type { ExtractedAttribution };
export { findQuotations } from './quotations.ts';
export { announcesStatement } from './statement.ts';

/** Finds the attributions of a document, in text order. */
export function extractAttributions(document: Document, sentences: readonly Sentence[]): ExtractedAttribution[] {
  const quotations = findQuotations(document);
  const turns = attributeTurns(document);
  const prose = sentences.filter(({ block }) => !turns.has(block));
  const statement = isStatement(document, prose, quotations);
  const read = readSentences(analyseAll(document, prose, quotations), statement || isOfficial(document));
  const inPost = ({ clauses }: (typeof read)[number]) => document.blocks[clauses.sentence.block]!.kind === 'post';
  const reported = joinQuotations(
    read.filter((one) => !inPost(one)),
    quotations,
  );
  const quoted = quotedInPosts(document, read.filter(inPost), quotations);
  const posts = attributePosts(document, quoted);
  const all = [...reported, ...turns.values(), ...quoted, ...posts];
  return [...all, ...(statement ? ownWords(document, prose, all) : [])].toSorted((a, b) => start(a) - start(b));
}

function start({ source, cue, content }: ExtractedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map((span: Span) => span[0]));
}
