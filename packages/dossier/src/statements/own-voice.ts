/** Invariant: an actor's own voice is what it said for itself and does not deny, alone or with others, in the dossier's order. */
import type { ActorCode, Statement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { createGroups } from '../evidence/kept.ts';
import type { Days } from '../in-order.ts';
import type { Made } from './statements.ts';

/** What each actor said in its own voice, by actor code; a list that did not change is the same object. */
export type OwnVoice = ReadonlyMap<ActorCode, readonly Made[]>;

/** Whether a statement is made in the own voice of its actors, and not denied. */
export const speaksItself = ({ stateVoice, negated }: Statement): boolean => stateVoice && !negated;

/** Groups statements by those who made them in their own voice. */
export function createOwnVoice(): (days: Days<Made>) => OwnVoice {
  const groups = createGroups<Made, ActorCode>();
  return (days) => {
    const own = groups([...days.values()].flat(), ({ statement }) => (speaksItself(statement) ? statement.actors : []));
    return new Map([...own].toSorted(([a], [b]) => compare(a, b)));
  };
}
