/** Invariant: a wording stands under whoever used it, in quotation marks because it is verbatim. */
import type { Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Entry } from './entry.tsx';

export function Wordings({ dossier }: { readonly dossier: Pick<Dossier, 'wordings'> }) {
  return (
    <ol className="entries columns">
      {dossier.wordings.map(({ by, phrase, evidence }) => (
        <Entry
          key={`${by.join()} ${phrase}`}
          head={<q>{phrase}</q>}
          words={phrase}
          facts={<Actors codes={by} />}
          evidence={evidence}
        />
      ))}
    </ol>
  );
}
