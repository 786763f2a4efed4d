/** Invariant: a judgement counts only while the words it judged are still coded; the order in which judgements arrive does not matter. */
import { quote, type Attribution, type Correction, type Document, type Judgement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';

export interface JudgedAttribution {
  readonly attribution: Attribution;
  /** True where a person has decided about it and the decision stands. */
  readonly judged: boolean;
}

/** The judgements that stand: all but those that a later, itself standing `withdraw` names. Oldest first. */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const latestFirst = judgements.toSorted((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
  const withdrawn = new Set<string>();
  const kept: Judgement[] = [];
  for (const judgement of latestFirst) {
    if (withdrawn.has(judgement.id)) continue;
    if (judgement.verdict.kind === 'withdraw') withdrawn.add(judgement.verdict.judgement);
    else kept.push(judgement);
  }
  return kept.toReversed();
}

/**
 * An attribution as the standing judgements leave it, or null where it is rejected. A later verdict wins over an earlier
 * one; corrections add up field by field and recompute nothing else.
 */
export function applyJudgements(
  document: Document,
  attribution: Attribution,
  standingJudgements: readonly Judgement[],
): JudgedAttribution | null {
  const words = quote(document.text, attribution.content);
  const about = standingJudgements.filter(
    (judgement) =>
      judgement.document === document.id && judgement.attribution === attribution.id && judgement.quote === words,
  );
  if (about.at(-1)?.verdict.kind === 'reject') return null;
  const patched = about.reduce(
    (current, { verdict }) => (verdict.kind === 'correct' ? patch(current, verdict.correction) : current),
    attribution,
  );
  return { attribution: patched, judged: about.length > 0 };
}

function patch(attribution: Attribution, correction: Correction): Attribution {
  const { speaker } = attribution;
  return {
    ...attribution,
    speaker: {
      ...speaker,
      actors: correction.actors ?? speaker.actors,
      office: correction.office ?? speaker.office,
      stateVoice: correction.stateVoice ?? speaker.stateVoice,
    },
    acts: correction.acts ?? attribution.acts,
    position: correction.position ?? attribution.position,
    legality: correction.legality ?? attribution.legality,
    hedged: correction.hedged ?? attribution.hedged,
    negated: correction.negated ?? attribution.negated,
  };
}
