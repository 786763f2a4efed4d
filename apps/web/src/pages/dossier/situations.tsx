/** Invariant: a situation names what it is of in the text's own words. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';

export function Situations({ dossier }: { readonly dossier: Pick<Dossier, 'situations'> }) {
  return (
    <VirtualList
      className="entries"
      items={dossier.situations}
      keyOf={keyOf}
      estimate={130}
      show={({ of, actors, evidence }, place) => (
        <Entry
          place={place}
          head={of}
          facts={actors.length > 0 ? <Actors codes={actors} /> : undefined}
          evidence={evidence}
        />
      )}
    />
  );
}

const keyOf = ({ evidence: [first] }: Dossier['situations'][number]): string =>
  `${first!.document} ${first!.spans.join()}`;
