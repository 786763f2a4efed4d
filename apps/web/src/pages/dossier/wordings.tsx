/** Invariant: a wording stands under whoever used it, in quotation marks because it is verbatim. */
import { entryAddress, placeOfWords, type Dossier } from '@demarche/contract';
import { Actors, useActorName } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { S } from '../../strings.ts';
import { MoreList } from '../../ui/more-list.tsx';
import { Entry } from './entry.tsx';
import { useAsked } from './use-asked.ts';

export function Wordings({ dossier }: { readonly dossier: Pick<Dossier, 'wordings'> }) {
  const nameOf = useActorName();
  const { entries, isAsked } = useAsked('entry', dossier.wordings, ({ evidence }) => evidence.map(placeOfWords));
  return (
    <MoreList
      className="entries columns"
      items={entries}
      show={(wording) => {
        const { by, phrase, evidence } = wording;
        return (
          <Entry
            key={`${by.join()} ${phrase}`}
            asked={isAsked(wording)}
            head={
              <q>
                <Verbatim document={evidence[0]!.document}>{phrase}</Verbatim>
              </q>
            }
            words={phrase}
            facts={<Actors codes={by} />}
            evidence={evidence}
            cited={{
              what: `${by.map(nameOf).join(', ') || S.someone}: “${phrase}”`,
              address: (base, crisis) => entryAddress(base, crisis, 'wordings', evidence[0]!),
              documents: evidence.map(({ document }) => document),
            }}
          />
        );
      }}
    />
  );
}
