/** Invariant: a situation names what it is of in the text's own words. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Entry } from './entry.tsx';

export function Situations({ dossier }: { readonly dossier: Pick<Dossier, 'situations'> }) {
  return (
    <ol className="entries">
      {dossier.situations.map(({ of, actors, evidence }) => (
        <Entry
          key={`${evidence[0]!.document} ${evidence[0]!.spans.join()}`}
          head={of}
          facts={actors.length > 0 ? <Actors codes={actors} /> : undefined}
          evidence={evidence}
        />
      ))}
    </ol>
  );
}
