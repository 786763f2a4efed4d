/** Invariant: a contact told several times is one entry with every telling below it. */
import { entryAddress, placeOfWords, type DossierContact } from '@demarche/contract';
import { Actors, useActorName } from '../../../evidence/names.tsx';
import { CONTACT } from '../../../strings.ts';
import { Dated } from '../../../ui/day.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { Entry } from '../entry.tsx';
import { useAsked } from '../use-asked.ts';

export function ContactList({ contacts }: { readonly contacts: readonly DossierContact[] }) {
  const nameOf = useActorName();
  const { at, isAsked } = useAsked('entry', contacts, namesOf);
  return (
    <VirtualList
      className="entries"
      items={contacts}
      keyOf={keyOf}
      estimate={130}
      at={at}
      show={(contact, place) => {
        const { type, parties, persons, date, evidence } = contact;
        return (
          <Entry
            place={place}
            asked={isAsked(contact)}
            head={<Actors codes={parties} />}
            facts={
              <>
                <span className="tag">{CONTACT[type]}</span>
                {persons.length > 0 && <bdi>{persons.join(', ')}</bdi>}
                <Dated range={date} basis />
              </>
            }
            evidence={evidence}
            cited={{
              what: `${CONTACT[type]}: ${parties.map(nameOf).join(', ')}`,
              address: (base, crisis) => entryAddress(base, crisis, 'contacts', evidence[0]!),
              documents: evidence.map(({ document }) => document),
            }}
          />
        );
      }}
    />
  );
}

const namesOf = ({ evidence }: DossierContact): string[] => evidence.map(placeOfWords);
const keyOf = ({ type, parties, evidence: [first] }: DossierContact): string =>
  `${type} ${parties.join()} ${first?.spans.join()} ${first?.document}`;
