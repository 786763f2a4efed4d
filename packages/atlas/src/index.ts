/** The world's actors: states, capitals, organisations; lookup by name. Pure. */
import type { ActorCode } from '@demarche/contract';

/** What a name can stand for. `capital` and `seat` are metonyms; `demonym` also serves as adjective. */
export interface NameSense {
  readonly actor: ActorCode;
  readonly kind: 'state' | 'capital' | 'seat' | 'demonym' | 'organisation';
}

export interface Actor {
  readonly code: ActorCode;
  readonly name: string;
  readonly kind: 'state' | 'territory' | 'organisation' | 'armed-group';
  /** Other names, former names, abbreviations. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capital: string | null;
}

export interface Atlas {
  /** The actor with this code, or undefined. */
  actor(code: ActorCode): Actor | undefined;
  /** The senses of a name as written (case matters for acronyms such as US), best first; empty where it names no actor. */
  lookup(name: string): readonly NameSense[];
  /** Length in words of the longest known name; a matcher need not look further. */
  readonly longestName: number;
}

/** The atlas that ships with Demarche. */
export const atlas: Atlas = { actor: () => undefined, lookup: () => [], longestName: 0 };
