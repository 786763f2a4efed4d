import type { CrisisId, Health } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** How many documents of a crisis wait to be coded, and are not in its dossier. */
export const countWaiting = ({ store, coderVersion }: Ports, crisis: CrisisId): Promise<number> =>
  store.countUncoded(coderVersion, crisis);

/** How the product is; throws where the store does not answer. */
export async function health({ store, version, coderVersion, now }: Ports): Promise<Health> {
  const waiting = await store.countUncoded(coderVersion);
  return { ok: true, version, coder: coderVersion, store: store.kind, waiting, at: now().toISOString() };
}
