/** Invariant: an empty cell says which kind of empty it is; a body's voice never fills the cell of a member. */
import type {
  ActorCode,
  ActorPosition,
  CellKind,
  CoverageCell,
  CoverageGroup,
  Dossier,
  RosterEntry,
  Search,
} from '@demarche/contract';
import type { CompileInput } from '../compile-input.ts';
import { compare, sortedUnique } from '../evidence/evidence.ts';

/**
 * What is known of every state of the roster and of everybody else who spoke or was looked for, by code; then of regions and blocs.
 * A position has everybody who spoke in its own voice or as a signatory, so that statements are not asked again.
 */
export function coverageOf(
  input: Pick<CompileInput, 'roster' | 'searches' | 'asOf' | 'nameOf'>,
  positions: readonly ActorPosition[],
): Dossier['coverage'] {
  const searches = input.searches.filter(({ at }) => input.asOf === null || at.slice(0, 10) <= input.asOf);
  const log = searches.toSorted(earliestFirst);
  const states = input.roster.filter(({ kind }) => kind === 'state');
  const stood = new Map(positions.map((position) => [position.actor, position]));
  const looked = lookedFor(log);
  const through = bodiesThatSpoke(input.roster, stood);
  const actors = sortedUnique([...states.map(({ actor }) => actor), ...stood.keys(), ...looked.about.keys()]);
  const isState = new Set(states.map(({ actor }) => actor));
  const cells = actors.map((actor): CoverageCell => {
    const position = stood.get(actor);
    const bodies = through.get(actor) ?? [];
    if (position !== undefined) return cellOf(actor, kindsOf(position), bodies, []);
    const found = [...(looked.about.get(actor) ?? []), ...(isState.has(actor) ? looked.aboutAll : [])];
    const kind = emptyKind(found);
    const restsOn = found.filter(({ outcome }) => outcome === kind).toSorted(earliestFirst);
    return cellOf(actor, { position: kind, legality: kind }, bodies, restsOn);
  });
  return { cells, groups: groupsOf(states, cells, input.nameOf), searches: log };
}

const cellOf = (
  actor: ActorCode,
  { position, legality }: Pick<CoverageCell, 'position' | 'legality'>,
  through: CoverageCell['through'],
  restsOn: readonly Search[],
): CoverageCell => ({ actor, position, legality, through, searches: restsOn.map(({ id }) => id) });

const earliestFirst = (a: Search, b: Search): number => compare(a.at, b.at) || compare(a.id, b.id);

/** Who spoke took a view on an axis or took none. */
const kindsOf = ({ position, legality }: ActorPosition): Pick<CoverageCell, 'position' | 'legality'> => ({
  position: position === 'neutral' ? 'no-view' : 'view',
  legality: legality === 'none' ? 'no-view' : 'view',
});

/** The strongest that searches say of somebody who has not spoken; that something was found and added says nothing by itself. */
function emptyKind(searches: readonly Search[]): CellKind {
  const outcomes = new Set(searches.map(({ outcome }) => outcome));
  return outcomes.has('silent') ? 'silent' : outcomes.has('not-found') ? 'not-found' : 'not-searched';
}

/** The searches about each actor, and those about all. */
function lookedFor(log: readonly Search[]): { about: Map<ActorCode, Search[]>; aboutAll: Search[] } {
  const about = new Map<ActorCode, Search[]>();
  for (const search of log) {
    for (const actor of new Set(search.actors)) {
      const before = about.get(actor);
      if (before) before.push(search);
      else about.set(actor, [search]);
    }
  }
  return { about, aboutAll: log.filter(({ actors }) => actors.length === 0) };
}

/** For each member the bodies that spoke for it, with the statements that bear what they hold. */
function bodiesThatSpoke(
  roster: readonly RosterEntry[],
  stood: ReadonlyMap<ActorCode, ActorPosition>,
): Map<ActorCode, CoverageCell['through']> {
  const through = new Map<ActorCode, CoverageCell['through']>();
  for (const { actor: body, speaksFor } of roster.toSorted((a, b) => compare(a.actor, b.actor))) {
    const position = stood.get(body);
    if (position === undefined) continue;
    const spoke = { body, statements: [...new Set([...position.statements, ...position.legalityStatements])] };
    for (const member of speaksFor) {
      const before = through.get(member);
      if (before) before.push(spoke);
      else through.set(member, [spoke]);
    }
  }
  return through;
}

/** Fewer members than this are no group. */
const LEAST_MEMBERS = 2;

/** Regions by name, then blocs, the largest first. */
function groupsOf(
  states: readonly RosterEntry[],
  cells: readonly CoverageCell[],
  nameOf: CompileInput['nameOf'],
): CoverageGroup[] {
  const kinds = new Map(cells.map(({ actor, position }) => [actor, position]));
  const gather = (keysOf: (state: RosterEntry) => readonly string[]) => {
    const members = new Map<string, ActorCode[]>();
    for (const state of states) {
      for (const key of keysOf(state)) members.set(key, [...(members.get(key) ?? []), state.actor]);
    }
    return [...members].map(([key, actors]) => ({ key, members: actors.toSorted(compare) }));
  };
  const group = (kind: CoverageGroup['kind'], name: string, members: ActorCode[]): CoverageGroup => {
    const counts = { view: 0, 'no-view': 0, silent: 0, 'not-found': 0, 'not-searched': 0 };
    for (const member of members) counts[kinds.get(member) ?? 'not-searched'] += 1;
    return { kind, name, members, counts };
  };
  const regions = gather(({ region }) => (region === null ? [] : [region]));
  const blocs = gather((state) => state.blocs).filter(({ members }) => members.length >= LEAST_MEMBERS);
  return [
    ...regions.toSorted((a, b) => compare(a.key, b.key)).map(({ key, members }) => group('region', key, members)),
    ...blocs
      .toSorted((a, b) => b.members.length - a.members.length || compare(a.key, b.key))
      .map(({ key, members }) => group('bloc', nameOf(key as ActorCode), members)),
  ];
}
