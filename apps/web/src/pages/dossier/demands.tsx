/** Invariant: what is asked for stands in the asker's words, with who asks whom, since when, and what became of it. */
import { demandAddress, type Demand, type Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { JudgeTold, type ToldDraft } from '../../judging/judge-told.tsx';
import { standingFate } from '../../judging/standing.ts';
import { JUDGING } from '../../judging/strings.ts';
import { S } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';
import { Outcome } from './outcome.tsx';
import { useAsked } from './use-asked.ts';

export function Demands({ dossier }: { readonly dossier: Pick<Dossier, 'demands'> }) {
  const { at, isAsked } = useAsked('demand', dossier.demands, namesOf);
  return (
    <VirtualList
      className="entries"
      items={dossier.demands}
      keyOf={idOf}
      estimate={130}
      at={at}
      show={(demand, place) => {
        const { askers, of, kind, what, since, fate, evidence } = demand;
        return (
          <Entry
            place={place}
            asked={isAsked(demand)}
            head={<Verbatim document={evidence[0]!.document}>{what}</Verbatim>}
            cited={{
              what: `${kind === 'demand' ? S.demand : S.appeal}: “${what}”`,
              address: (base, crisis) => demandAddress(base, crisis, demand),
              documents: evidence.map(({ document }) => document),
            }}
            words={what}
            facts={
              <>
                <span className="tag">{kind === 'demand' ? S.demand : S.appeal}</span>
                <span className="tag">{S.fate[fate.state]}</span>
                <span>
                  {S.by} <Actors codes={askers.map(({ actor }) => actor)} />
                </span>
                {of.length > 0 && (
                  <span>
                    {S.of.toLowerCase()} <Actors codes={of} />
                  </span>
                )}
                <span>
                  {since && `${S.since.toLowerCase()} `}
                  <Day day={since} />
                </span>
              </>
            }
            evidence={evidence}
            foot={<JudgeFate fate={fate} evidence={evidence} />}
          >
            <Outcome {...fate} />
          </Entry>
        );
      }}
    />
  );
}

/** A demand goes by the id of its first attribution; that of each other would be its id if it came first. */
const namesOf = ({ id, evidence }: Demand): string[] => [
  id,
  ...evidence.flatMap(({ attribution }) => (attribution === null ? [] : [`demand:${attribution}`])),
];

type Fate = Demand['fate']['state'];

/** Sets what became of a demand; it is about what its first words ask for. */
function JudgeFate({ fate, evidence }: Pick<Demand, 'fate' | 'evidence'>) {
  const first = evidence.find(({ attribution }) => attribution !== null);
  if (!first?.attribution) return null;
  const { document, attribution, spans } = first;
  const requestOf = ({ state, day, told }: ToldDraft<Fate>) => ({
    document,
    attribution,
    verdict: { kind: 'fate' as const, state, asked: spans, ...(day && { day }), ...(told && { told }) },
  });
  return (
    <JudgeTold
      title={JUDGING.fateTitle}
      options={S.fate}
      withDay
      isJudged={fate.basis === 'judged'}
      evidence={evidence}
      standingOf={standingFate}
      requestOf={requestOf}
    />
  );
}
const idOf = ({ id }: Dossier['demands'][number]): string => id;
