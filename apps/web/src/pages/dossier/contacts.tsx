/** Invariant: a contact told several times is one entry with every telling below it. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { CONTACT } from '../../strings.ts';
import { Dated } from '../../ui/day.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';

export function Contacts({ dossier }: { readonly dossier: Pick<Dossier, 'contacts'> }) {
  return (
    <VirtualList
      className="entries"
      items={dossier.contacts}
      keyOf={keyOf}
      estimate={130}
      show={({ type, parties, persons, date, evidence }, place) => (
        <Entry
          place={place}
          head={<Actors codes={parties} />}
          facts={
            <>
              <span className="tag">{CONTACT[type]}</span>
              {persons.length > 0 && <span>{persons.join(', ')}</span>}
              <Dated range={date} basis />
            </>
          }
          evidence={evidence}
        />
      )}
    />
  );
}

const keyOf = ({ type, parties, evidence: [first] }: Dossier['contacts'][number]): string =>
  `${type} ${parties.join()} ${first?.spans.join()} ${first?.document}`;
