/** Invariant: an actor stands where both axes put it; those at one place stand side by side and none hides another. */
import { Legality, PositionLabel, type ActorPosition } from '@demarche/contract';
import { useParts, type Moment } from '../../api/queries.ts';
import { PLOT } from '../../dossier-strings.ts';
import { useActorName } from '../../evidence/names.tsx';
import { LegalityMark, PositionMark } from '../../ui/marks.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { useDrawer } from './use-drawer.ts';

const COLUMNS: readonly PositionLabel[] = PositionLabel.options.toReversed();
const ROWS: readonly Legality[] = ['lawful', 'none', 'refers', 'unlawful'];

export function PositionPlot({ moment }: { readonly moment: Moment }) {
  const { data, error, refetch } = useParts(moment, ['positions']);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <p className="hint">{PLOT.note}</p>
      <div className="table-frame">
        <table className="table plot">
          <thead>
            <tr>
              <td>
                <span className="label">{PLOT.legal}</span>
              </td>
              {COLUMNS.map((position) => (
                <th key={position} scope="col">
                  <PositionMark position={position} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((legality) => (
              <tr key={legality}>
                <th scope="row">
                  <LegalityMark legality={legality} />
                </th>
                {COLUMNS.map((position) => (
                  <Place
                    key={position}
                    actors={data.positions.filter((one) => one.position === position && one.legality === legality)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Place({ actors }: { readonly actors: readonly ActorPosition[] }) {
  const nameOf = useActorName();
  const { open } = useDrawer();
  return (
    <td>
      {actors.length > 0 && <span className="plot-count">{actors.length}</span>}
      <ul className="plot-place">
        {actors
          .toSorted((a, b) => nameOf(a.actor).localeCompare(nameOf(b.actor), 'en'))
          .map(({ actor }) => (
            <li key={actor}>
              <button data-item type="button" title={nameOf(actor)} onClick={() => open({ actor, axis: 'position' })}>
                {nameOf(actor)}
              </button>
            </li>
          ))}
      </ul>
    </td>
  );
}
