/** The noun phrases that stage 3 works with, before anaphora is resolved. */
import type { ActorCode, Office, Tenure } from '@demarche/contract';
import type { OfficeEntry } from './office-lexicon.ts';

/** What a person is called in office, and when they are it. */
export interface Title {
  /** As written, without whose it is: `ambassador to the UN`. */
  readonly words: string;
  /** The office it is, whether held or not. */
  readonly office: Office;
  readonly tenure: Tenure;
}

/** What a phrase's words say by themselves: whose office, which person. Token indices are into its sentence, `[first, last)`. */
export interface Phrase {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: 'name' | 'office' | 'person' | 'group';
  readonly kind: 'state' | 'capital' | 'demonym' | 'organisation' | 'office' | 'person' | 'group';
  /** Empty for private persons and outlets, and where the words leave the owner open (`the foreign minister`). */
  readonly actors: readonly ActorCode[];
  /** The states and organisations named as owner or home, also of private persons. */
  readonly nations: readonly ActorCode[];
  readonly office: Office;
  readonly entry: OfficeEntry | null;
  /** The words of the office, in small letters: `foreign minister`. */
  readonly term: string | null;
  /** Null where the words name no person's office. */
  readonly title: Title | null;
  readonly person: string | null;
  /** The person whose institution it is: `the Okoye administration`. */
  readonly ownerPerson: string | null;
  readonly stateVoice: boolean;
  readonly plural: boolean;
  readonly gender: 'f' | 'm' | null;
  /** `its`, `his`, `her` or `their` before an office: whose it is. */
  readonly possessor: string | null;
  /** The small word that governs it (`in`, `of`, `with`), `prefix` for the first part of a hyphenated word, or null. */
  readonly after: string | null;
  /** A capital or seat that is only where something happens: `talks in Vienna`, `the Geneva talks`, `fled Khartoum`. */
  readonly place: boolean;
  /** The name only qualifies a noun that follows and that the lexicons do not know: `Nigeria's airlines`, `a Russian oil firm`. */
  readonly qualifies: boolean;
  /** After `a` or `an`: new to the text. */
  readonly indefinite: boolean;
  /** After a number or the like: `two ministers`. */
  readonly counted: boolean;
  /** An outlet or agency. */
  readonly outlet: boolean;
}

/** A phrase that says nothing yet, to be filled in. */
export const EMPTY: Omit<Phrase, 'sentence' | 'first' | 'last' | 'head' | 'kind'> = {
  actors: [],
  nations: [],
  office: 'other',
  entry: null,
  term: null,
  title: null,
  person: null,
  ownerPerson: null,
  possessor: null,
  stateVoice: false,
  plural: false,
  gender: null,
  after: null,
  place: false,
  qualifies: false,
  indefinite: false,
  counted: false,
  outlet: false,
};

/** Whether the phrase itself names whose it is. */
export const isOwned = ({ nations }: Phrase): boolean => nations.length > 0;

/** Distinct actors of the phrases, in order. */
export function actorsOf(phrases: readonly Phrase[]): ActorCode[] {
  return [...new Set(phrases.flatMap((phrase) => phrase.actors))];
}

/** Text order, a list before its members. */
export const byPlace = (a: Phrase, b: Phrase): number => a.first - b.first || b.last - a.last;
