/** Invariant: a meaning has the actors that words stand for in this document; nobody has none. */
import type { ActorCode, Office } from '@demarche/contract';

/** What a phrase refers to once the document is taken into account. */
export interface Meaning {
  readonly actors: readonly ActorCode[];
  readonly office: Office;
  readonly person: string | null;
  readonly stateVoice: boolean;
  readonly gender: 'f' | 'm' | null;
  /** A person, named or by office: what `he` and `she` can mean. */
  readonly personal: boolean;
  /** The words of its office, in small letters. */
  readonly term: string | null;
}

export const NOBODY: Meaning = {
  actors: [],
  office: 'other',
  person: null,
  stateVoice: false,
  gender: null,
  personal: false,
  term: null,
};

/** How somebody stood in a sentence; `quoted` is a subject inside somebody's words. */
export type Role = 'speaker' | 'subject' | 'quoted' | 'other';

/** What the words of a source mean, and how they stand. */
export interface SourceMeaning {
  readonly meaning: Meaning;
  readonly plural: boolean;
  readonly role: Role;
  readonly via?: string;
}
