/** Invariant: an expectation is shown as announced, with whom it is expected of, for when, and whether it came about. */
import { AttributionId, expectationId, type Dossier, type DossierExpectation } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Dated } from '../../ui/day.tsx';
import { JudgeTold, type ToldDraft } from '../../judging/judge-told.tsx';
import { standingOutcome } from '../../judging/standing.ts';
import { JUDGING } from '../../judging/strings.ts';
import { S } from '../../strings.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';
import { Outcome } from './outcome.tsx';

export function Expectations({ dossier }: { readonly dossier: Pick<Dossier, 'expectations'> }) {
  return (
    <VirtualList
      className="entries"
      items={dossier.expectations}
      keyOf={idOf}
      estimate={130}
      show={({ who, when, status, basis, outcome, evidence }, place) => (
        <Entry
          place={place}
          head={<Actors codes={who} />}
          facts={
            <>
              <span className="tag">{S.status[status]}</span>
              <Dated range={when} basis />
            </>
          }
          evidence={evidence}
          foot={<JudgeOutcome basis={basis} evidence={evidence} />}
        >
          <Outcome basis={basis} evidence={outcome} />
        </Entry>
      )}
    />
  );
}

const { awaited, happened, lapsed } = S.status;
const OPTIONS = { awaited, happened, lapsed } as const;

/** Sets whether what is expected came about. */
function JudgeOutcome({ basis, evidence }: Pick<DossierExpectation, 'basis' | 'evidence'>) {
  const { document, spans } = evidence[0]!;
  const requestOf = ({ state, told }: ToldDraft<keyof typeof OPTIONS>) => ({
    document,
    attribution: AttributionId.parse(expectationId(document, spans)),
    verdict: { kind: 'outcome' as const, status: state, ...(told && { told }) },
  });
  return (
    <JudgeTold
      title={JUDGING.outcomeTitle}
      options={OPTIONS}
      isJudged={basis === 'judged'}
      evidence={evidence}
      standingOf={standingOutcome}
      requestOf={requestOf}
    />
  );
}
const idOf = ({ id }: Dossier['expectations'][number]): string => id;
