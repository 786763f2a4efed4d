/** Invariant: a situation names what it is of in the text's own words. */
import { entryAddress, placeOfWords, type Dossier } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { Verbatim } from '../../evidence/verbatim.tsx';
import { SECTION } from '../../strings.ts';
import { Entry } from './entry.tsx';
import { useAsked } from './use-asked.ts';

export function Situations({ dossier }: { readonly dossier: Pick<Dossier, 'situations'> }) {
  const { entries, isAsked } = useAsked('entry', dossier.situations, ({ evidence }) => evidence.map(placeOfWords));
  return (
    <ol className="entries">
      {entries.map((situation) => {
        const { of, actors, evidence } = situation;
        return (
          <Entry
            key={`${evidence[0]!.document} ${evidence[0]!.spans.join()}`}
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
      })}
    </ol>
  );
}
