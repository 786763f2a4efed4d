/** Invariant: the search log is only ever added to; whom a search was about is known to the atlas. */
import { randomUUID } from 'node:crypto';
import {
  type ActorCode,
  type Crisis,
  type CrisisId,
  type Outcome,
  type Search,
  type SearchRequest,
  failed,
  ok,
} from '@demarche/contract';
import type { Ports } from './ports.ts';

/** Enters in a crisis's search log that somebody looked for an actor's words, where, and what came of it. */
export async function logSearch(ports: Ports, id: CrisisId, request: SearchRequest): Promise<Outcome<Search>> {
  const crisis = await ports.store.crisis(id);
  if (!crisis) return failed('store/not-found', id, 'crisis');
  const actors = [...new Set(request.actors)].toSorted();
  const unknown = unknownAmong(ports, crisis, actors);
  if (unknown.length > 0) return failed('search/unknown-actor', unknown.join(', '));
  const search = { ...request, actors, id: randomUUID(), at: ports.now().toISOString() };
  await ports.store.appendSearch(id, search);
  return ok(search);
}

/** Codes that nothing is known by: a slip in one would leave the actor it was meant for not searched. */
function unknownAmong({ roster, nameOf }: Ports, crisis: Crisis, actors: readonly ActorCode[]): ActorCode[] {
  const known = new Set(roster(crisis.window.from).map(({ actor }) => actor));
  // An armed group or a territory is on no roster and has a name.
  return actors.filter((actor) => !known.has(actor) && nameOf(actor) === actor && !actor.startsWith('NSA:'));
}
