/** Invariant: a wording stands under whoever used it, in quotation marks because it is verbatim. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { MoreList } from '../../ui/more-list.tsx';
import { Entry } from './entry.tsx';

export function Wordings({ dossier }: { readonly dossier: Pick<Dossier, 'wordings'> }) {
  return (
    <MoreList
      className="entries columns"
      items={dossier.wordings}
      show={({ by, phrase, evidence }) => (
        <Entry
          key={`${by.join()} ${phrase}`}
          head={<q>{phrase}</q>}
          words={phrase}
          facts={<Actors codes={by} />}
          evidence={evidence}
        />
      )}
    />
  );
}
