import { type Crisis, type Outcome, failed, ok } from '@demarche/contract';
import type { Ports } from './ports.ts';

/** Opens a new crisis; a problem where its id is taken. */
export async function createCrisis({ store }: Ports, crisis: Crisis): Promise<Outcome<Crisis>> {
  const answer = await store.putCrisis(crisis);
  return answer === 'created' ? ok(crisis) : failed('store/exists', crisis.id, 'crisis');
}
