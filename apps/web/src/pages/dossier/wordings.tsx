/** Invariant: a wording stands under whoever used it, in quotation marks because it is verbatim. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';

export function Wordings({ dossier }: { readonly dossier: Pick<Dossier, 'wordings'> }) {
  return (
    <VirtualList
      className="entries columns"
      items={dossier.wordings}
      keyOf={keyOf}
      estimate={110}
      show={({ by, phrase, evidence }, place) => (
        <Entry place={place} head={<q>{phrase}</q>} words={phrase} facts={<Actors codes={by} />} evidence={evidence} />
      )}
    />
  );
}

const keyOf = ({ by, phrase }: Dossier['wordings'][number]): string => `${by.join()} ${phrase}`;
