/** Invariant: a contact told several times is one entry with every telling below it. */
import { entryAddress, placeOfWords, type DossierContact } from '@demarche/contract';
import { Actors, useActorName } from '../../../evidence/names.tsx';
import { CONTACT } from '../../../strings.ts';
import { Dated } from '../../../ui/day.tsx';
import { MoreList } from '../../../ui/more-list.tsx';
import { Entry } from '../entry.tsx';
import { useAsked } from '../use-asked.ts';

export function ContactList({ contacts }: { readonly contacts: readonly DossierContact[] }) {
  const nameOf = useActorName();
  const { entries, isAsked } = useAsked('entry', contacts, ({ evidence }) => evidence.map(placeOfWords));
  return (
    <MoreList
      className="entries"
      items={entries}
      show={(contact) => {
        const { type, parties, persons, date, evidence } = contact;
        return (
          <Entry
            key={`${type} ${parties.join()} ${evidence[0]?.spans.join()} ${evidence[0]?.document}`}
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
