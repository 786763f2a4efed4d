/** Invariant: every member of a group has a cell, and an empty one says which kind of empty it is, in words as in its shape. */
import type { ActorCode, ActorPosition, CellKind, CoverageCell, CoverageGroup } from '@demarche/contract';
import { useParts, type Moment } from '../../api/queries.ts';
import { CELL } from '../../dossier-strings.ts';
import { useActorName } from '../../evidence/names.tsx';
import { POSITION } from '../../strings.ts';
import { EmptyMark, PositionMark } from '../../ui/marks.tsx';
import { Failure, Loading } from '../../ui/notice.tsx';
import { useDrawer } from './use-drawer.ts';

interface GroupedProps {
  readonly moment: Moment;
}

export const ByRegion = ({ moment }: GroupedProps) => <Grouped moment={moment} kind="region" />;
export const ByBloc = ({ moment }: GroupedProps) => <Grouped moment={moment} kind="bloc" />;

const KINDS: readonly CellKind[] = ['view', 'no-view', 'silent', 'not-found', 'not-searched'];

function Grouped({ moment, kind }: GroupedProps & { readonly kind: CoverageGroup['kind'] }) {
  const { data, error, refetch } = useParts(moment, ['coverage', 'positions']);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const cells = new Map(data.coverage.cells.map((cell) => [cell.actor, cell]));
  const positions = new Map(data.positions.map((position) => [position.actor, position]));
  const groups = data.coverage.groups.filter((group) => group.kind === kind);
  return (
    <>
      <p className="legend meta apart">
        {KINDS.slice(1).map((one) => (
          <EmptyMark key={one} kind={one} />
        ))}
      </p>
      {groups.map((group) => (
        <Group key={group.name} group={group} cells={cells} positions={positions} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: CoverageGroup;
  readonly cells: ReadonlyMap<ActorCode, CoverageCell>;
  readonly positions: ReadonlyMap<ActorCode, ActorPosition>;
}

/** Who took a view first, then by kind of empty; those nobody searched for are folded away. */
function Group({ group: { name, kind, members, counts }, cells, positions }: GroupProps) {
  const nameOf = useActorName();
  const { open } = useDrawer();
  const kindOf = (actor: ActorCode): CellKind => cells.get(actor)?.position ?? 'not-searched';
  const byKind = Map.groupBy(
    members.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')),
    kindOf,
  );
  const unsearched = byKind.get('not-searched') ?? [];
  return (
    <section className="group">
      <h3>
        {kind === 'bloc' ? nameOf(name) : name}{' '}
        <span className="meta">
          {KINDS.filter((one) => counts[one] > 0)
            .map((one) => `${counts[one]} ${CELL[one]}`)
            .join(' · ')}
        </span>
      </h3>
      <ul className="cells">
        {KINDS.filter((one) => one !== 'not-searched').flatMap((one) =>
          (byKind.get(one) ?? []).map((actor) => {
            const position = positions.get(actor);
            return (
              <li key={actor}>
                {position ? (
                  <button
                    data-item
                    type="button"
                    title={POSITION[position.position]}
                    onClick={() => open({ actor, axis: 'position' })}
                  >
                    <PositionMark position={position.position} /> <strong>{nameOf(actor)}</strong>
                  </button>
                ) : (
                  <span>
                    <EmptyMark kind={one} bare /> {nameOf(actor)}
                  </span>
                )}
              </li>
            );
          }),
        )}
      </ul>
      {unsearched.length > 0 && (
        <details>
          <summary className="meta">
            <EmptyMark kind="not-searched" /> <span>({unsearched.length})</span>
          </summary>
          <p className="faint">{unsearched.map(nameOf).join(', ')}</p>
        </details>
      )}
    </section>
  );
}
