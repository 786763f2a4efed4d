/** Invariant: an expectation is shown as announced, with whom it is expected of and for when. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Dated } from '../../ui/day.tsx';
import { Entry } from './entry.tsx';

export function Expectations({ dossier }: { readonly dossier: Dossier }) {
  return (
    <ol className="entries">
      {dossier.expectations.map(({ id, who, when, evidence }) => (
        <Entry key={id} head={<Actors codes={who} />} facts={<Dated range={when} basis />} evidence={evidence} />
      ))}
    </ol>
  );
}
