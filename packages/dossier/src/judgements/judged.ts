/** Invariant: a judgement counts only while the words it judged are still coded; the order in which judgements arrive does not matter. */
import {
  type Attribution,
  type AttributionId,
  type Correction,
  type Document,
  type Judgement,
  attributionId,
} from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { type Judgeable, resolve } from './anchor.ts';

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

/** The attributions of a document as the standing judgements on it leave them: rejected ones are gone, and what people added is there. */
export function applyJudgements(
  document: Document,
  coded: readonly Attribution[],
  standingJudgements: readonly Judgement[],
): JudgedAttribution[] {
  if (standingJudgements.length === 0) return coded.map((attribution) => ({ attribution, judged: false }));
  const all = withAdded(document, coded, standingJudgements);
  const places = all.map(judgeable);
  const about = Map.groupBy(
    standingJudgements.filter(({ verdict }) => DECIDES.has(verdict.kind)),
    (judgement) => resolve(judgement, document, places),
  );
  return all.flatMap((attribution): JudgedAttribution[] => {
    const decisions = about.get(attribution.id) ?? [];
    const last = decisions.findLast(({ verdict }) => verdict.kind === 'accept' || verdict.kind === 'reject');
    if (last?.verdict.kind === 'reject' && last === decisions.at(-1)) return [];
    const patched = decisions.reduce(
      (current, { verdict }) => (verdict.kind === 'correct' ? patch(current, verdict.correction) : current),
      attribution,
    );
    return [{ attribution: patched, judged: decisions.length > 0 || !coded.includes(attribution) }];
  });
}

/** What is coded in a document, and what people added to it; that stands for what is coded at the same place. */
export function withAdded(
  document: Document,
  coded: readonly Attribution[],
  standingJudgements: readonly Judgement[],
): readonly Attribution[] {
  const added = standingJudgements.flatMap((judgement) => addedBy(judgement, document) ?? []);
  // Of what is added at one place the latest stands.
  const byHand = new Map(added.map((one) => [one.id, one]));
  return [...coded.filter(({ id }) => !byHand.has(id)), ...byHand.values()];
}

export const judgeable = ({ id, content }: Attribution): Judgeable<AttributionId> => ({ id, spans: content });

/** Verdicts on what one attribution says. */
const DECIDES: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

/** The attribution that a person added, or null for any other judgement and for places that are not in the text. */
function addedBy({ id, verdict }: Judgement, { id: document, text }: Document): Attribution | null {
  if (verdict.kind !== 'add') return null;
  const { attribution } = verdict;
  const all = [...attribution.source, ...attribution.cue, ...attribution.content];
  if (!all.every(([start, end]) => 0 <= start && start < end && end <= text.length)) return null;
  return {
    ...attribution,
    id: attributionId(document, all),
    speaker: { ...attribution.speaker, reference: { kind: 'abstained', reason: 'unnamed' } },
    confidence: 1,
    why: [`judgement:${id}`],
  };
}

function patch(attribution: Attribution, correction: Correction): Attribution {
  const { speaker } = attribution;
  return {
    ...attribution,
    speaker: {
      ...speaker,
      actors: correction.actors ?? speaker.actors,
      person: correction.person === undefined ? speaker.person : correction.person,
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
