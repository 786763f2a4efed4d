/** Invariant: a contact told several times is one entry with every telling below it. */
import type { DossierContact } from '@demarche/contract';
import { Actors } from '../../../evidence/names.tsx';
import { CONTACT } from '../../../strings.ts';
import { Dated } from '../../../ui/day.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { Entry } from '../entry.tsx';

export function ContactList({ contacts }: { readonly contacts: readonly DossierContact[] }) {
  return (
    <VirtualList
      className="entries"
      items={contacts}
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

const keyOf = ({ type, parties, evidence: [first] }: DossierContact): string =>
  `${type} ${parties.join()} ${first?.spans.join()} ${first?.document}`;
