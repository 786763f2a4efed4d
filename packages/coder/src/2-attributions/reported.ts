/** Invariant: only sentences outside posts, related links, boilerplate, bylines and datelines are read. */
import type { BlockKind, Document } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Candidate } from './candidate.ts';
import { analyse, type Clauses } from './clause.ts';
import { cueScore } from './cue-score.ts';
import { isOfficial, issuerNames, issuerSpeech } from './issuer.ts';
import { nounCandidates } from './noun-cues.ts';
import { outermost, type Scored } from './outermost.ts';
import type { Quotation } from './quotations.ts';
import { seeThroughRelays } from './relay.ts';
import { verbCandidates } from './verb-cues.ts';

const READ: ReadonlySet<BlockKind> = new Set(['headline', 'paragraph', 'list-item', 'caption', 'post']);
/** Candidates below this score are not taken; set on the development articles. */
const THRESHOLD = 0.3;

export interface ReadSentence {
  readonly clauses: Clauses;
  readonly kept: readonly Scored[];
}

/** All candidates of one sentence, whatever their score. */
export function candidatesOf(clauses: Clauses): Candidate[] {
  return [...verbCandidates(clauses), ...nounCandidates(clauses)];
}

/** The sentences that may hold attributions, analysed, in order. */
export function analyseAll(
  document: Document,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Clauses[] {
  let first = 0;
  return sentences.flatMap((sentence) => {
    while (first < quotations.length && quotations[first]!.span[1] <= sentence.span[0]) first++;
    return READ.has(document.blocks[sentence.block]!.kind) ? [analyse(sentence, quotations, first)] : [];
  });
}

/** The attributions that each sentence makes by itself. */
export function readSentences(document: Document, sentences: readonly Clauses[]): ReadSentence[] {
  const scored = sentences.map((clauses) =>
    candidatesOf(clauses).map((one): Scored => ({ ...one, score: cueScore(one.features) })),
  );
  const names = isOfficial(document) ? issuerNames(sentences, scored) : null;
  return sentences.map((clauses, i) => {
    const all = scored[i]!;
    const accepted = all.filter(({ score }) => score >= THRESHOLD);
    const issued = names ? issuerSpeech(clauses, all, names) : [];
    const heads = new Set(issued.map(({ head }) => head));
    const together = [...accepted.filter(({ head }) => !heads.has(head)), ...issued];
    return { clauses, kept: outermost(clauses, seeThroughRelays(clauses, together, all)) };
  });
}
