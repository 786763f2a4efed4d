/** Invariant: an expectation is shown as announced, with whom it is expected of, for when, and whether it came about. */
import {
  AttributionId,
  entryAddress,
  expectationId,
  placeOfWords,
  type Dossier,
  type DossierExpectation,
} from '@demarche/contract';
import { Actors, useActorName } from '../../evidence/names.tsx';
import { Dated } from '../../ui/day.tsx';
import { JudgeTold, type ToldDraft } from '../../judging/judge-told.tsx';
import { standingOutcome } from '../../judging/standing.ts';
import { JUDGING } from '../../judging/strings.ts';
import { S, SECTION } from '../../strings.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';
import { Outcome } from './outcome.tsx';
import { useAsked } from './use-asked.ts';

export function Expectations({ dossier }: { readonly dossier: Pick<Dossier, 'expectations'> }) {
  const nameOf = useActorName();
  const { at, isAsked } = useAsked('entry', dossier.expectations, namesOf);
  return (
    <VirtualList
      className="entries"
      items={dossier.expectations}
      keyOf={idOf}
      estimate={130}
      at={at}
      show={(expectation, place) => {
        const { who, when, status, basis, outcome, evidence } = expectation;
        return (
          <Entry
            place={place}
            asked={isAsked(expectation)}
            head={<Actors codes={who} />}
            facts={
              <>
                <span className="tag">{S.status[status]}</span>
                <Dated range={when} basis />
              </>
            }
            evidence={evidence}
            foot={<JudgeOutcome basis={basis} evidence={evidence} />}
            cited={{
              what: `${SECTION.expectations}: ${who.map(nameOf).join(', ') || S.someone}`,
              address: (base, crisis) => entryAddress(base, crisis, 'expectations', evidence[0]!),
              documents: evidence.map(({ document }) => document),
            }}
          >
            <Outcome basis={basis} evidence={outcome} />
          </Entry>
        );
      }}
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
const namesOf = ({ evidence }: DossierExpectation): string[] => evidence.map(placeOfWords);
