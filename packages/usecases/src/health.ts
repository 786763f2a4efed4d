import type { Health } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** How the product is; throws where the store does not answer. */
export async function health({ store, version, coderVersion, now }: Ports): Promise<Health> {
  const waiting = await store.countUncoded(coderVersion);
  return { ok: true, version, coder: coderVersion, store: store.kind, waiting, at: now().toISOString() };
}
