import type { CrisisId, SearchHit } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** Documents in which every word of the query occurs, newest first; `crisis` null searches all. */
export function searchDocuments(
  { store }: Ports,
  query: string,
  crisis: CrisisId | null,
  limit: number,
): Promise<SearchHit[]> {
  return store.search(query, crisis, limit);
}
