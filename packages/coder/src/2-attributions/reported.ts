/** Invariant: only sentences outside posts, related links, boilerplate, bylines and datelines are read. */
import type { BlockKind, Document } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { Candidate } from './candidate.ts';
import { analyse, type Clauses } from './clause.ts';
import { SPEECH_ACTS, modelOf } from './cue-kin.ts';
import { cueScore } from './cue-score.ts';
import { disjoint } from './disjoint.ts';
import { issuerNames, issuerSpeech } from './issuer.ts';
import { withoutDateline } from './dateline.ts';
import { nounCandidates } from './noun-cues.ts';
import { outermost, type Scored } from './outermost.ts';
import type { Quotation } from './quotations.ts';
import { seeThroughRelays } from './relay.ts';
import { verbCandidates } from './verb-cues.ts';

const READ: ReadonlySet<BlockKind> = new Set(['headline', 'paragraph', 'list-item', 'caption', 'post']);
/** Candidates below this score are not taken; set on the development articles. */
const THRESHOLD = 0.3;
/** The same for words that perform what they name ("condemn", "confirmation from X that"): wanted even where annotators differ. */
const SPEECH_ACT_THRESHOLD = 0.2;
/** Longer "sentences" are tables and lists run together; they are not read. */
const LONGEST = 400;

export interface ReadSentence {
  readonly clauses: Clauses;
  readonly kept: readonly Scored[];
}

/** All candidates of one sentence, whatever their score. */
export function candidatesOf(clauses: Clauses): Candidate[] {
  return [...verbCandidates(clauses), ...nounCandidates(clauses)].flatMap(disjoint);
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
    const { kind, span } = document.blocks[sentence.block]!;
    if (!READ.has(kind) || sentence.tokens.length > LONGEST) return [];
    const opens = kind === 'paragraph' && sentence.span[0] === span[0];
    return [analyse(opens ? withoutDateline(document.text, sentence) : sentence, quotations, first)];
  });
}

/** The attributions that each sentence makes by itself; in an `issued` text its publisher speaks. */
export function readSentences(sentences: readonly Clauses[], issued: boolean): ReadSentence[] {
  const scored = sentences.map((clauses) =>
    candidatesOf(clauses).map((one): Scored =>
      Object.assign(one, { score: one.certain === true ? 0.95 : cueScore(one.features) }),
    ),
  );
  const names = issued ? issuerNames(sentences, scored) : null;
  return sentences.map((clauses, i) => {
    const all = scored[i]!;
    const accepted = all.filter((one) => one.score >= (isSpeechAct(one) ? SPEECH_ACT_THRESHOLD : THRESHOLD));
    const issued = names ? issuerSpeech(clauses, all, names) : [];
    const heads = new Set(issued.map(({ head }) => head));
    const together = [...accepted.filter(({ head }) => !heads.has(head)), ...issued];
    return { clauses, kept: outermost(clauses, seeThroughRelays(clauses, together, all)) };
  });
}

function isSpeechAct({ lemma, source, pattern }: Candidate): boolean {
  if (source === null) return false;
  return pattern === 'noun:that' || (SPEECH_ACTS.has(modelOf(lemma)) && !/^(?:noun|light|passive)/.test(pattern));
}
