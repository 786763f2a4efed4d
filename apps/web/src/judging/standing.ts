/** Invariant: the latest judgement that was not withdrawn stands; judgements come oldest first or in any order. */
import type { AttributionId, Judgement } from '@demarche/contract';

/** The judgement in force on an attribution, or null where it is still only the coder's proposal. */
export function standing(judgements: readonly Judgement[], attribution: AttributionId): Judgement | null {
  const own = judgements.filter((one) => one.attribution === attribution);
  const withdrawn = new Set(own.map(({ verdict }) => (verdict.kind === 'withdraw' ? verdict.judgement : null)));
  const left = own.filter(({ id, verdict }) => verdict.kind !== 'withdraw' && !withdrawn.has(id));
  return left.reduce<Judgement | null>((last, one) => (last === null || one.at >= last.at ? one : last), null);
}
