/** Invariant: a contact told several times is one entry with every telling below it. */
import type { DossierContact } from '@demarche/contract';
import { Actors } from '../../../evidence/names.tsx';
import { CONTACT } from '../../../strings.ts';
import { Dated } from '../../../ui/day.tsx';
import { MoreList } from '../../../ui/more-list.tsx';
import { Entry } from '../entry.tsx';

export function ContactList({ contacts }: { readonly contacts: readonly DossierContact[] }) {
  return (
    <MoreList
      className="entries"
      items={contacts}
      show={({ type, parties, persons, date, evidence }) => (
        <Entry
          key={`${type} ${parties.join()} ${evidence[0]?.spans.join()} ${evidence[0]?.document}`}
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
