/** Invariant: a wording stands under whoever used it, in quotation marks because it is verbatim. */
import { entryAddress, placeOfWords, type Dossier } from '@demarche/contract';
import { Actors, useActorName } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { S } from '../../strings.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';
import { useAsked } from './use-asked.ts';

export function Wordings({ dossier }: { readonly dossier: Pick<Dossier, 'wordings'> }) {
  const nameOf = useActorName();
  const { at, isAsked } = useAsked('entry', dossier.wordings, namesOf);
  return (
    <VirtualList
      className="entries columns"
      items={dossier.wordings}
      keyOf={keyOf}
      estimate={110}
      at={at}
      show={(wording, place) => {
        const { by, phrase, evidence } = wording;
        return (
          <Entry
            place={place}
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

const keyOf = ({ by, phrase }: Dossier['wordings'][number]): string => `${by.join()} ${phrase}`;
const namesOf = ({ evidence }: Dossier['wordings'][number]): string[] => evidence.map(placeOfWords);
