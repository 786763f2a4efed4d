/** Invariant: a contact told several times is one entry with every telling below it. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { CONTACT } from '../../strings.ts';
import { Dated } from '../../ui/day.tsx';
import { MoreList } from '../../ui/more-list.tsx';
import { Entry } from './entry.tsx';

export function Contacts({ dossier }: { readonly dossier: Pick<Dossier, 'contacts'> }) {
  return (
    <MoreList
      className="entries"
      items={dossier.contacts}
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
