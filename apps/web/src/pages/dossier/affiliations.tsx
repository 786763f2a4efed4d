/** Invariant: every affiliation is a row that opens to the words that tell it; what does not go together stands under the person. */
import type { Dossier, DossierAffiliation, PersonAffiliations } from '@demarche/contract';
import { Actors } from '../../evidence/names.tsx';
import { OFFICE, S, TENURE } from '../../strings.ts';
import { VirtualTable, type TablePlace } from '../../ui/virtual-table.tsx';
import { Days } from './affiliation-drawer.tsx';
import { placeIn } from './affiliation-place.ts';
import { useDrawer } from './use-drawer.ts';

export function Affiliations({ dossier }: { readonly dossier: Pick<Dossier, 'affiliations'> }) {
  return (
    <VirtualTable
      className="table affiliations"
      columns={4}
      items={dossier.affiliations}
      keyOf={keyOf}
      rowsOf={rowsOf}
      estimate={44}
      head={
        <thead>
          <tr>
            {[S.person, S.of, S.office].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className="wide">
              {S.told}
            </th>
          </tr>
        </thead>
      }
      show={(one, place, row) => <Person person={one} place={place} row={row} />}
    />
  );
}

const keyOf = ({ affiliations: [first] }: PersonAffiliations): string => placeIn(first!);
const rowsOf = ({ affiliations }: PersonAffiliations): number => affiliations.length;

interface PersonProps {
  readonly person: PersonAffiliations;
  readonly place: TablePlace;
  /** The number of its first row in a table drawn in part. */
  readonly row: number | undefined;
}

function Person({ person: { person, affiliations, conflicts }, place, row }: PersonProps) {
  const { open } = useDrawer();
  return (
    <tbody {...place}>
      {affiliations.map((one, i) => (
        <tr key={placeIn(one)} aria-rowindex={row === undefined ? undefined : row + i}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={affiliations.length}>
              <bdi>{person}</bdi>
              {conflicts.map(({ because }) => (
                <span key={because} className="conflict">
                  {because}
                </span>
              ))}
            </th>
          )}
          <td>
            <span className="cell">
              <Actors codes={[one.actor]} />
            </span>
          </td>
          <td>
            <button data-item type="button" className="cell" onClick={() => open({ affiliation: placeIn(one) })}>
              <OfficeTold affiliation={one} />
            </button>
          </td>
          <td className="wide">
            <span className="cell">
              <Days affiliation={one} />
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** The words for the office, else what kind it is; and when it is held, unless it is now. */
function OfficeTold({ affiliation: { office, titles, tenure } }: { readonly affiliation: DossierAffiliation }) {
  return (
    <>
      <bdi className="latest-words">{titles.join(', ') || (office === null ? S.noOffice : OFFICE[office])}</bdi>
      {tenure !== 'holds' && <span className="tag">{TENURE[tenure]}</span>}
    </>
  );
}
