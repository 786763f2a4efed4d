/** Invariant: the latest judgement that was not withdrawn stands; judgements come oldest first or in any order. */
import { type AttributionId, type Evidence, type Judgement, expectationId, overlap } from '@demarche/contract';

/** The latest that stands of those that are about the same. */
function latest(judgements: readonly Judgement[], isAbout: (judgement: Judgement) => boolean): Judgement | null {
  const withdrawn = new Set(
    judgements.flatMap(({ verdict }) => (verdict.kind === 'withdraw' ? [verdict.judgement] : [])),
  );
  return judgements
    .filter((one) => !withdrawn.has(one.id) && isAbout(one))
    .reduce<Judgement | null>((last, one) => (last === null || one.at >= last.at ? one : last), null);
}

const DECIDES: ReadonlySet<string> = new Set(['accept', 'reject', 'correct']);

/** The judgement in force on what an attribution says, or null where it is still only the coder's proposal. */
export const standing = (judgements: readonly Judgement[], attribution: AttributionId): Judgement | null =>
  latest(judgements, (one) => one.attribution === attribution && DECIDES.has(one.verdict.kind));

/** The judgement in force on what became of what is asked for in these words. */
export const standingFate = (judgements: readonly Judgement[], evidence: readonly Evidence[]): Judgement | null =>
  latest(judgements, ({ attribution, verdict }) => {
    if (verdict.kind !== 'fate') return false;
    const { asked } = verdict;
    return evidence.some(
      (one) =>
        one.attribution === attribution && (!asked || asked.some((a) => one.spans.some((span) => overlap(a, span)))),
    );
  });

/** The judgement in force on whether what is expected in these words came about. */
export function standingOutcome(judgements: readonly Judgement[], evidence: readonly Evidence[]): Judgement | null {
  const ids = new Set(evidence.map(({ document, spans }) => expectationId(document, spans)));
  return latest(judgements, ({ attribution, verdict }) => verdict.kind === 'outcome' && ids.has(attribution));
}
