import { type CrisisId, type Outcome, type Search, failed, ok } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** The search log of a crisis, in the order in which it was written. */
export async function listSearches({ store }: Ports, crisis: CrisisId): Promise<Outcome<Search[]>> {
  if ((await store.crisis(crisis)) === null) return failed('store/not-found', crisis, 'crisis');
  return ok(await store.searches(crisis));
}
