/** Invariant: a candidate is a cue with the source and content that one pattern gives it; whether it holds is decided by its score. */
import type { Range } from './noun-phrase.ts';

/** How source and content stand to the cue. */
type Pattern = string;

export interface Candidate {
  readonly pattern: Pattern;
  readonly lemma: string;
  /** Token index of the word that carries the cue. */
  readonly head: number;
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** The agency or outlet that passed the words on. */
  readonly relay?: Range;
  /** The form leaves no doubt: "@name: words". */
  readonly certain?: boolean;
  /** What the score is made of. */
  readonly features: readonly string[];
}
