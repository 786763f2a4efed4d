/** Invariant: the shapes that stage 4 hands on; `acts` runs parallel to the attributions. */
import type { Act, CodedEvent, Contact, Expectation, Signal, Situation, Wording } from '@demarche/contract';
import type { PrincipalEvent } from './principal-event.ts';

/** What one attribution does. */
export interface CodedActs {
  /** The words that were read: cue, content and a participle clause before them. */
  readonly words: string;
  readonly acts: readonly Act[];
  /** The acts are what the act network finds likely, where no word of the lexicon tells, and not sure enough to bear a position. */
  readonly likely: boolean;
  readonly hedged: boolean;
  readonly negated: boolean;
  /** What the words carry beyond the acts, for the codebook's rules. */
  readonly signals: readonly Signal[];
  readonly why: readonly string[];
}

/** What stage 4 finds in a document. */
export interface Coding {
  readonly event: PrincipalEvent;
  /** One for each attribution, in the same order. */
  readonly acts: readonly CodedActs[];
  readonly contacts: readonly Contact[];
  readonly expectations: readonly Expectation[];
  readonly situations: readonly Situation[];
  readonly wordings: readonly Wording[];
  readonly events: readonly CodedEvent[];
}
