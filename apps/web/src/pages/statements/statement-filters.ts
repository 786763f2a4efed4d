/** Invariant: what is asked for stands in the address alone; a list stands there with commas, save where its items may have some themselves. */
import type { StatementPage } from '@demarche/contract';

export type FacetName = keyof StatementPage['facets'];

export const FACETS: readonly FacetName[] = ['position', 'legality', 'act', 'actor', 'source', 'sourceKind'];

/** Items that may have commas, and so stand each under a name of their own. */
const isRepeated = (name: FacetName): boolean => name === 'source';

/** What a facet is set to. */
export const chosenIn = (query: URLSearchParams, name: FacetName): readonly string[] =>
  isRepeated(name) ? query.getAll(name) : (query.get(name)?.split(',') ?? []).filter(Boolean);

/** The query with a value of a facet chosen, or let go where it was; asked from its first page. */
export function toggled(query: URLSearchParams, name: FacetName, value: string): URLSearchParams {
  const before = chosenIn(query, name);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const next = new URLSearchParams(query);
  next.delete('offset');
  next.delete(name);
  if (isRepeated(name)) for (const one of after) next.append(name, one);
  else if (after.length > 0) next.set(name, after.join(','));
  return next;
}

/** The names under which the export knows the filters of the page. */
const OF_EXPORT = {
  actor: 'actors',
  act: 'acts',
  position: 'position',
  legality: 'legality',
  source: 'outlets',
  sourceKind: 'sources',
  q: 'words',
  from: 'from',
  to: 'to',
} as const;

/** The page's filter as an export is asked for it. */
export function exportFilter(query: URLSearchParams): URLSearchParams {
  const filter = new URLSearchParams();
  for (const [own, theirs] of Object.entries(OF_EXPORT)) {
    for (const value of query.getAll(own)) if (value !== '') filter.append(theirs, value);
  }
  return filter;
}
