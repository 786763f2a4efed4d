/** Invariant: a cell says what is known in the whole dossier; one that says `view` stays only where the words for it stay. */
import type { ActorCode, CoverageGroup, Dossier, DossierFilter } from '@demarche/contract';
import type { Fitting } from './fitting.ts';

interface Narrowing {
  readonly filter: DossierFilter;
  readonly fitting: Fitting;
  readonly positions: Dossier['positions'];
  /** Who made a statement that stays. */
  readonly speaks: ReadonlySet<ActorCode>;
}

/** Cells of those asked for, silent ones too unless statements of one kind are asked for; groups counted over the cells that stay. */
export function filteredCoverage(
  { coverage }: Dossier,
  { filter, fitting: { isAskedFor, isKept }, positions, speaks }: Narrowing,
): Dossier['coverage'] {
  const { actors: _, groups, ...ofStatements } = filter;
  const some = Object.values(ofStatements).some((value) => value !== undefined);
  const stands = new Map(positions.map((position) => [position.actor, position]));
  const cells = coverage.cells
    .filter(({ actor, position, legality }) => {
      if (!isAskedFor(actor) || (some && !speaks.has(actor))) return false;
      const held = stands.get(actor);
      return (
        (position !== 'view' || held !== undefined) && (legality !== 'view' || (held?.legality ?? 'none') !== 'none')
      );
    })
    .map((cell) => {
      const through = cell.through.flatMap((one) => {
        const statements = one.statements.filter(isKept);
        return statements.length > 0 ? [{ ...one, statements }] : [];
      });
      return Object.assign({}, cell, { through });
    });
  const kindOf = new Map(cells.map(({ actor, position }) => [actor, position]));
  const restsOn = new Set(cells.flatMap(({ searches }) => searches));
  return {
    cells,
    groups: coverage.groups.flatMap((group) =>
      groups && !groups.includes(group.name) ? [] : countedAgain(group, kindOf),
    ),
    searches: coverage.searches.filter(
      ({ id, actors }) => restsOn.has(id) || (!some && (actors.length === 0 || actors.some(isAskedFor))),
    ),
  };
}

type Kind = keyof CoverageGroup['counts'];

function countedAgain(group: CoverageGroup, kindOf: ReadonlyMap<ActorCode, Kind>): CoverageGroup[] {
  const members = group.members.filter((actor) => kindOf.has(actor));
  if (members.length === 0) return [];
  if (members.length === group.members.length) return [group];
  const counts = Object.fromEntries(Object.keys(group.counts).map((kind) => [kind, 0])) as CoverageGroup['counts'];
  for (const actor of members) counts[kindOf.get(actor)!] += 1;
  return [{ ...group, members, counts }];
}
