/** Invariant: a situation names what it is of in the text's own words. */
import { entryAddress, placeOfWords, type Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { SECTION } from '../../strings.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Entry } from './entry.tsx';
import { useAsked } from './use-asked.ts';

export function Situations({ dossier }: { readonly dossier: Pick<Dossier, 'situations'> }) {
  const { at, isAsked } = useAsked('entry', dossier.situations, namesOf);
  return (
    <VirtualList
      className="entries"
      items={dossier.situations}
      keyOf={keyOf}
      estimate={130}
      at={at}
      show={(situation, place) => {
        const { of, actors, evidence } = situation;
        return (
          <Entry
            place={place}
            asked={isAsked(situation)}
            head={<Verbatim document={evidence[0]!.document}>{of}</Verbatim>}
            facts={actors.length > 0 ? <Actors codes={actors} /> : undefined}
            evidence={evidence}
            cited={{
              what: `${SECTION.situations}: ${of}`,
              address: (base, crisis) => entryAddress(base, crisis, 'situations', evidence[0]!),
              documents: evidence.map(({ document }) => document),
            }}
          />
        );
      }}
    />
  );
}

const keyOf = ({ evidence: [first] }: Dossier['situations'][number]): string =>
  `${first!.document} ${first!.spans.join()}`;
const namesOf = ({ evidence }: Dossier['situations'][number]): string[] => evidence.map(placeOfWords);
