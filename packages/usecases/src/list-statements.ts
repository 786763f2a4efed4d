/** Invariant: a facet counts what its own filter could be set to while the other filters stay. */
import {
  type CrisisId,
  type Outcome,
  type Statement,
  type StatementPage,
  type StatementQuery,
  ok,
} from '@demarche/contract';
import { fold } from '@demarche/store';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

type FacetName = keyof StatementPage['facets'];

/** The values under which a statement is found; a statement by several actors or with several acts has several. */
const VALUES: Readonly<Record<FacetName, (statement: Statement) => readonly string[]>> = {
  actor: (statement) => statement.actors,
  act: (statement) => statement.acts.map((act) => act.type),
  position: (statement) => [statement.position],
  legality: (statement) => [statement.legality],
};

const FACETS: readonly FacetName[] = ['actor', 'act', 'position', 'legality'];

/** Statements of a crisis that fit the query, a page of them in the dossier's order, and what else could be asked. */
export async function listStatements(
  ports: Ports,
  crisis: CrisisId,
  query: StatementQuery,
): Promise<Outcome<StatementPage>> {
  const compiled = await compileDossier(ports, crisis, query.asOf ?? null);
  if (compiled.kind === 'problem') return compiled;
  const { statements, actors } = compiled.value;
  const names = new Map<string, string>(actors.map(({ code, name }) => [code, name]));

  const among = statements.filter(isAmong(query));
  const spoken = query.q === undefined ? among : among.filter(hasText(query.q));
  const fits = (statement: Statement, facet: FacetName) => {
    const asked = query[facet];
    return asked === undefined || VALUES[facet](statement).includes(asked);
  };
  const fitsAll = (statement: Statement, but?: FacetName) =>
    FACETS.every((facet) => facet === but || fits(statement, facet));
  const found = spoken.filter((statement) => fitsAll(statement));
  const facetOf = (facet: FacetName) =>
    count(
      spoken.filter((statement) => fitsAll(statement, facet)).map(VALUES[facet]),
      (value) => names.get(value) ?? value,
    );

  return ok({
    total: found.length,
    statements: found.slice(query.offset, query.offset + query.limit),
    facets: {
      actor: facetOf('actor'),
      act: facetOf('act'),
      position: facetOf('position'),
      legality: facetOf('legality'),
    },
  });
}

/** Whether a statement is one of those named, and was said on the days asked for. */
function isAmong({ ids, from, to }: StatementQuery): (statement: Statement) => boolean {
  const named = ids && new Set<string>(ids);
  return ({ id, said, reports }) => {
    if (named && !named.has(id) && !reports.some(({ attribution }) => named.has(`s:${attribution}`))) return false;
    if (from === undefined && to === undefined) return true;
    return said !== null && said.to >= (from ?? said.to) && said.from <= (to ?? said.from);
  };
}

/** Whether every word of the query stands in the speaker's names or in one of the quotes, case and diacritics aside. */
function hasText(query: string): (statement: Statement) => boolean {
  const terms = fold(query).split(/\s+/u);
  return ({ speaker, person, reports }) => {
    const text = fold([speaker, person ?? '', ...reports.flatMap((report) => report.quotes)].join('\n'));
    return terms.every((term) => text.includes(term));
  };
}

/** Each value once with the number of statements it occurs in, most frequent first. */
function count(
  values: readonly (readonly string[])[],
  labelOf: (value: string) => string,
): StatementPage['facets']['actor'] {
  const counts = new Map<string, number>();
  for (const value of values.flatMap((one) => [...new Set(one)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, occurs]) => ({ value, label: labelOf(value), count: occurs }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
