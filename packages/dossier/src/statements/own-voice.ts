/** Invariant: an actor's own voice is what it said for itself and does not deny, alone or with others, in the dossier's order. */
import type { ActorCode } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { createGroups } from '../evidence/kept.ts';
import type { Made } from './statements.ts';

/** What each actor said in its own voice, by actor code; a list that did not change is the same object. */
export type OwnVoice = ReadonlyMap<ActorCode, readonly Made[]>;

/** Groups statements by those who made them in their own voice. */
export function createOwnVoice(): (ordered: readonly Made[]) => OwnVoice {
  const groups = createGroups<Made, ActorCode>();
  return (ordered) => {
    const own = groups(ordered, ({ statement }) =>
      statement.stateVoice && !statement.negated ? statement.actors : [],
    );
    return new Map([...own].toSorted(([a], [b]) => compare(a, b)));
  };
}
