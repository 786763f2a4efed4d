/** Invariant: an expectation is shown as announced, with whom it is expected of, for when, and whether it came about. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Dated } from '../../ui/day.tsx';
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
        >
          <Outcome basis={basis} evidence={outcome} />
        </Entry>
      )}
    />
  );
}

const idOf = ({ id }: Dossier['expectations'][number]): string => id;
