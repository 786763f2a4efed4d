/** Invariant: a referent in play was named before the place that asks for it; posts neither add to the main narrative nor draw on it. */
import type { ActorCode } from '@demarche/contract';
import type { Meaning, Role } from './meaning.ts';

/** Somebody or something that the text has named. */
export interface Referent extends Meaning {
  readonly plural: boolean;
  /** A nationality used as an adjective: too weak to be what `it` means. */
  readonly weak: boolean;
  readonly role: Role;
  /** Where it begins in the text. */
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
}

/** Sentences that a personal pronoun looks back. */
const REACH = 6;

/** How many sentences of distance a role is worth: a speaker two sentences back beats an object in this one. */
const WORTH: Readonly<Record<Role, number>> = { speaker: 2.5, subject: 1.5, quoted: 0, other: 0 };

export class Discourse {
  private readonly inPlay: Referent[] = [];

  add(referent: Referent): void {
    this.inPlay.push(referent);
  }

  /** The best referent that fits, looking back from `sentence`: role against distance, the latest of equals. */
  find(sentence: number, fits: (referent: Referent) => boolean, reach: number = REACH): Referent | undefined {
    let best: Referent | undefined;
    let bestScore = -Infinity;
    for (let i = this.inPlay.length - 1; i >= 0; i--) {
      const referent = this.inPlay[i]!;
      const distance = sentence - referent.sentence;
      if (distance > reach) break;
      const score = WORTH[referent.role] - distance;
      if (score > bestScore && fits(referent)) [best, bestScore] = [referent, score];
    }
    return best;
  }

  /** The last state or organisation that spoke. */
  lastSpeaker(sentence: number, reach: number = REACH): Referent | undefined {
    return this.find(sentence, ({ role, actors }) => role === 'speaker' && actors.length > 0, reach);
  }

  /** The actors that speak or stand as subject in this block before now. */
  ownersIn(block: number): ActorCode[] {
    const owners = new Set<ActorCode>();
    for (let i = this.inPlay.length - 1; i >= 0; i--) {
      const { block: own, role, actors } = this.inPlay[i]!;
      if (own < block) break;
      if (own === block && role !== 'other') for (const actor of actors) owners.add(actor);
    }
    return [...owners].toReversed();
  }

  /** The distinct actors that spoke or stood as subjects from this sentence on. */
  partiesSince(sentence: number): ActorCode[] {
    const parties = new Set<ActorCode>();
    for (let i = this.inPlay.length - 1; i >= 0 && this.inPlay[i]!.sentence >= sentence; i--) {
      const { role, weak, actors } = this.inPlay[i]!;
      if (role !== 'other' && !weak) for (const actor of actors) parties.add(actor);
    }
    return [...parties].toReversed();
  }

  /** The distinct actors named in this sentence, adjectives aside, in order. */
  actorsIn(sentence: number): ActorCode[] {
    const here: ActorCode[] = [];
    for (let i = this.inPlay.length - 1; i >= 0 && this.inPlay[i]!.sentence >= sentence; i--) {
      const { sentence: own, weak, actors } = this.inPlay[i]!;
      if (own === sentence && !weak) here.unshift(...actors);
    }
    return [...new Set(here)];
  }
}
