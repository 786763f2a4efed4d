/** Invariant: a facet counts what its own filter could be set to while the other filters stay; a statement is shown whole or not at all. */
import {
  type CrisisId,
  type DocumentId,
  type Dossier,
  type ListedDocument,
  type Outcome,
  type Statement,
  type StatementPage,
  type StatementQuery,
  ok,
  wordsAsked,
  wordsToSearch,
} from '@demarche/contract';
import { compileDossier } from './compile-dossier.ts';
import { inOrder } from './order-statements.ts';
import type { Ports } from './ports.ts';

type FacetName = keyof StatementPage['facets'];
type Facet = StatementPage['facets'][FacetName];

/** The values under which a statement is found; a statement by several actors or with several acts has several. */
type ValuesOf = Readonly<Record<FacetName, (statement: Statement) => readonly string[]>>;

/** Statements of a crisis that fit the query, a page of them, and what else could be asked. */
export async function listStatements(
  ports: Ports,
  crisis: CrisisId,
  query: StatementQuery,
): Promise<Outcome<StatementPage>> {
  const compiled = await compileDossier(ports, crisis, query.asOf ?? null);
  if (compiled.kind === 'problem') return compiled;
  const { statements, actors } = compiled.value;
  const names = new Map<string, string>(actors.map(({ code, name }) => [code, name]));
  const nameOf = (value: string): string => names.get(value) ?? value;
  const valuesOf = valuesIn(compiled.value);

  const among = statements.filter(isAmong(query));
  const hasWords = wordsAsked(query.q ?? '');
  const spoken = among.filter((statement) => hasWords(wordsToSearch(statement, nameOf)));
  const fits = (statement: Statement, facet: FacetName): boolean => {
    const asked: readonly string[] | undefined = query[facet];
    return asked === undefined || valuesOf[facet](statement).some((value) => asked.includes(value));
  };
  const fitsAll = (statement: Statement, but?: FacetName) =>
    FACETS.every((facet) => facet === but || fits(statement, facet));
  const found = inOrder(
    spoken.filter((statement) => fitsAll(statement)),
    query.order,
  );
  const facetOf = (facet: FacetName): Facet => {
    const values = spoken.filter((statement) => fitsAll(statement, facet)).map(valuesOf[facet]);
    return count(values, query[facet] ?? [], facet === 'actor' ? nameOf : (value) => value);
  };

  return ok({
    total: found.length,
    statements: found.slice(query.offset, query.offset + query.limit),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, facetOf(facet)])) as StatementPage['facets'],
  });
}

const FACETS: readonly FacetName[] = ['actor', 'act', 'position', 'legality', 'source', 'sourceKind'];

function valuesIn({ documents }: Dossier): ValuesOf {
  const documentOf = new Map<DocumentId, ListedDocument>(documents.map((one) => [one.id, one]));
  const documentsOf = ({ reports }: Statement): ListedDocument[] =>
    reports.flatMap(({ document }) => documentOf.get(document) ?? []);
  return {
    actor: (statement) => statement.actors,
    act: (statement) => statement.acts.map((act) => act.type),
    position: (statement) => [statement.position],
    legality: (statement) => [statement.legality],
    source: (statement) => documentsOf(statement).flatMap(({ source }) => source ?? []),
    sourceKind: (statement) => documentsOf(statement).map(({ sourceKind }) => sourceKind),
  };
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

/** Each value once with the number of statements it occurs in, most frequent first; what is asked for is there, even with none. */
function count(
  values: readonly (readonly string[])[],
  asked: readonly string[],
  labelOf: (value: string) => string,
): Facet {
  const counts = new Map<string, number>(asked.map((value) => [value, 0]));
  for (const value of values.flatMap((one) => [...new Set(one)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, occurs]) => ({ value, label: labelOf(value), count: occurs }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
