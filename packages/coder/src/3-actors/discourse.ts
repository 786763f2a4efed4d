/** Invariant: a referent in play was named before the place that asks for it; posts neither add to the main narrative nor draw on it. */
import type { ActorCode, Office } from '@demarche/contract';

/** Somebody or something that the text has named. */
export interface Referent {
  readonly actors: readonly ActorCode[];
  readonly office: Office;
  readonly person: string | null;
  readonly stateVoice: boolean;
  readonly gender: 'f' | 'm' | null;
  readonly plural: boolean;
  /** A nationality used as an adjective: too weak to be what `it` means. */
  readonly weak: boolean;
  /** How it stood in its sentence. */
  readonly role: 'speaker' | 'subject' | 'other';
  readonly sentence: number;
  readonly block: number;
}

/** Sentences that a personal pronoun looks back. */
const REACH = 6;

export class Discourse {
  private readonly inPlay: Referent[] = [];

  add(referent: Referent): void {
    this.inPlay.push(referent);
  }

  /** The best referent that fits, looking back from `sentence`: speakers before subjects before others, then the latest. */
  find(sentence: number, fits: (referent: Referent) => boolean, reach: number = REACH): Referent | undefined {
    let best: Referent | undefined;
    let bestScore = -Infinity;
    for (const referent of this.inPlay.toReversed()) {
      if (sentence - referent.sentence > reach) break;
      if (!fits(referent)) continue;
      const score = ROLE[referent.role] - (sentence - referent.sentence);
      if (score > bestScore) [best, bestScore] = [referent, score];
    }
    return best;
  }

  /** The last state or organisation that spoke. */
  lastSpeaker(sentence: number, reach: number = REACH): Referent | undefined {
    return this.find(sentence, ({ role, actors }) => role === 'speaker' && actors.length > 0, reach);
  }

  /** The states that speak or stand as subject in this block before now. */
  ownersIn(block: number): ActorCode[] {
    const here = this.inPlay.filter((one) => one.block === block && one.role !== 'other' && one.actors.length === 1);
    return [...new Set(here.flatMap(({ actors }) => actors))];
  }
}

const ROLE = { speaker: 2.5, subject: 1.5, other: 0 } as const;
