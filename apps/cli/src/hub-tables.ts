/** Invariant: what is not known is shown as not known, and a figure stands beside how much it rests on. */
import type { ActorCode, Alignment, CoverageGroup, Dossier } from '@demarche/contract';
import { table } from './tables.ts';

type Names = (codes: readonly ActorCode[]) => string;

/** Tables of coverage, alignment and of what codebooks disagree about. */
export function hubTables({ coverage, alignment, disagreements }: Dossier, names: Names): string {
  return [
    coverageTable('Coverage by region', coverage.groups, 'region'),
    coverageTable('Coverage by bloc', coverage.groups, 'bloc'),
    searchedTable(coverage, names),
    alignmentTable(alignment, names),
    table(
      'Codebooks disagree',
      ['Actor', 'Categories', 'Because'],
      disagreements.map(({ actor, readings, because }) => [
        names([actor]),
        readings.map(({ codebook, category }) => `${codebook}: ${category}`).join('; '),
        because,
      ]),
      [16, 34, 50],
    ),
  ].join('');
}

const KINDS = ['view', 'no-view', 'silent', 'not-found', 'not-searched'] as const;

/** Blocs none of whose members spoke or was found silent are left out; regions are shown all. */
const coverageTable = (title: string, groups: readonly CoverageGroup[], kind: CoverageGroup['kind']): string =>
  table(
    title,
    [kind === 'region' ? 'Region' : 'Bloc', 'Members', 'View', 'No view', 'Silent', 'Not found', 'Not searched'],
    groups
      .filter((group) => group.kind === kind)
      .filter(({ counts }) => kind === 'region' || counts.view + counts['no-view'] + counts.silent > 0)
      .map(({ name, members, counts }) => [name, `${members.length}`].concat(KINDS.map((cell) => `${counts[cell]}`))),
    [40, 8, 6, 8, 8, 10, 13],
  );

/** More actors than this are counted and not named. */
const MOST_NAMED = 12;

/** Whom somebody looked for and found silent, or did not find; those of the same searches together. */
function searchedTable({ cells, searches }: Dossier['coverage'], names: Names): string {
  const log = new Map(searches.map((search) => [search.id, search]));
  const inVain = cells.filter(({ searches: restsOn }) => restsOn.length > 0);
  const groups = Map.groupBy(inVain, ({ position, searches: restsOn }) => [position, ...restsOn].join(' '));
  return table(
    'Looked for in vain',
    ['Actors', 'Outcome', 'Where', 'By', 'Last'],
    [...groups.values()].flatMap((group) => {
      const found = group[0]!.searches.flatMap((id) => log.get(id) ?? []);
      const last = found.at(-1);
      if (last === undefined) return [];
      const actors = group.map(({ actor }) => actor);
      const where = [...new Set(found.map((search) => search.where))].join('; ');
      const who = actors.length > MOST_NAMED ? `${actors.length} actors` : names(actors);
      return [[who, group[0]!.position, where, last.by, last.at.slice(0, 10)]];
    }),
    [30, 10, 40, 12, 10],
  );
}

/** A cluster with how firm it is, and over how many items its members can be compared on average. */
function alignmentTable({ items, pairs, clusters, resamplings }: Alignment, names: Names): string {
  const home = new Map(clusters.flatMap(({ actors }, i) => actors.map((actor) => [actor, i] as const)));
  const inside = pairs.filter(({ a, b }) => home.get(a) === home.get(b));
  const byCluster = Map.groupBy(inside, ({ a }) => home.get(a));
  return table(
    `Alignment: who holds the same, over ${items.length} items, ${resamplings} resamplings`,
    ['Actors', 'Size', 'Agreement', 'Items in common', 'Statements', 'Stability'],
    clusters.map(({ actors, stability, statements }, i) => {
      const own = byCluster.get(i) ?? [];
      return [
        names(actors),
        `${actors.length}`,
        own.length === 0 ? '' : share(mean(own.map(({ agreement }) => agreement))),
        own.length === 0 ? '' : mean(own.map(({ n }) => n)).toFixed(1),
        `${statements}`,
        stability === null ? '' : share(stability),
      ];
    }),
    [50, 6, 10, 16, 11, 10],
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

const share = (value: number): string => value.toFixed(2);
