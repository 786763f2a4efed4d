/** Invariant: the order of actors follows from what they hold and on which statements; their names decide only between those who share all of it. */
import type { ActorCode } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { hashOf } from '../evidence/hash.ts';
import { isDrawn } from './resampling.ts';
import type { Item } from './compared-items.ts';

/** An item with its actors and labels as numbers: who[i] has the views what[i], the one it holds first. */
export interface Row {
  readonly who: readonly number[];
  readonly what: readonly (readonly { readonly label: number; readonly restsOn: readonly number[] }[])[];
  readonly labels: number;
}

/** Views on a row as they stand, or as a resampling finds them; -1 for none. */
export type Held = (row: Row, i: number) => number;

export const asHeard: Held = ({ what }, i) => what[i]![0]!.label;

/** The strongest view that is left to an actor in a resampling. */
export const heardIn =
  (resampling: number): Held =>
  ({ what }, i) =>
    what[i]!.find(({ restsOn }) => restsOn.some((mark) => isDrawn(mark, resampling)))?.label ?? -1;

/**
 * Everybody with a view on an item, by what they hold and on which statements, then by code: where two are equally near to a third, it is not
 * their names that decide.
 */
export function actorsOf(items: readonly Item[]): ActorCode[] {
  const held = new Map<ActorCode, { profile: string[]; evidence: string[] }>();
  for (const { id, views } of items) {
    for (const [actor, said] of views) {
      const known = held.get(actor) ?? { profile: [], evidence: [] };
      held.set(actor, known);
      known.profile.push(`${id} ${said[0]!.label}`);
      for (const { label, restsOn } of said) known.evidence.push(`${id} ${label} ${restsOn.join(' ')}`);
    }
  }
  return [...held]
    .map(([actor, { profile, evidence }]) => ({ actor, profile: profile.join('\n'), evidence: evidence.join('\n') }))
    .toSorted((a, b) => compare(a.profile, b.profile) || compare(a.evidence, b.evidence) || compare(a.actor, b.actor))
    .map(({ actor }) => actor);
}

/** Items with actors and labels as numbers, actors by their place in the list. */
export function rowsOf(items: readonly Item[], actors: readonly ActorCode[]): Row[] {
  const numbers = new Map(actors.map((actor, i) => [actor, i]));
  return items.map(({ views }) => {
    const labels = [...new Set([...views.values()].flatMap((said) => said.map(({ label }) => label)))].toSorted(
      compare,
    );
    const entries = [...views].toSorted(([a], [b]) => numbers.get(a)! - numbers.get(b)!);
    return {
      who: entries.map(([actor]) => numbers.get(actor)!),
      what: entries.map(([, said]) =>
        said.map(({ label, restsOn }) => ({ label: labels.indexOf(label), restsOn: restsOn.map(hashOf) })),
      ),
      labels: labels.length,
    };
  });
}
