/** Invariant: a disputed territory names who holds it and who claims it, and takes no side. */
import type { ActorCode } from '@demarche/contract';
import disputeRows from '../data/disputes.json' with { type: 'json' };
import { nameKey } from './name-key.ts';

/** A territory that several states or authorities claim. */
export interface Dispute {
  readonly name: string;
  readonly names: readonly string[];
  /** Its own code, where the atlas knows it as an actor. */
  readonly code: ActorCode | null;
  /** Who holds it or parts of it. */
  readonly heldBy: readonly ActorCode[];
  readonly claimedBy: readonly ActorCode[];
  /** Since when it is disputed as it is now: a year, month or day. */
  readonly since: string;
  /** What the dispute is, and as what the atlas has the territory. */
  readonly note: string;
}

const disputes = disputeRows as readonly unknown[] as readonly Dispute[];

/** The disputed territories of this name, or that this actor is, holds or claims. @example disputesOver('Crimea')[0]?.claimedBy // ['UKR', 'RUS'] */
export const disputesOver = (nameOrCode: string): Dispute[] =>
  disputes.filter(
    ({ name, names, code, heldBy, claimedBy }) =>
      [name, ...names].some((one) => nameKey(one) === nameKey(nameOrCode)) ||
      [code, ...heldBy, ...claimedBy].some((one) => one === nameOrCode),
  );
