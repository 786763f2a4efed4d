/** What the atlas answers. Invariant: codes are ISO 3166-1 alpha-3 or organisation codes. */
import type { ActorCode, Office } from '@demarche/contract';

/** What a name can stand for. `capital` and `seat` are metonyms; `demonym` also serves as adjective. */
export interface NameSense {
  readonly actor: ActorCode;
  readonly kind: 'state' | 'capital' | 'seat' | 'demonym' | 'organisation';
  /** The office a seat speaks as: the Kremlin as head of state; null where the name fixes none. */
  readonly office: Office | null;
}

export interface Actor {
  readonly code: ActorCode;
  readonly name: string;
  readonly kind: 'state' | 'territory' | 'organisation' | 'ngo' | 'armed-group' | 'de-facto-authority';
  /** Other names, former names, abbreviations. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capital: string | null;
  /** The states that the name is short for: `the E3`; empty for an actor of its own. */
  readonly standsFor: readonly ActorCode[];
}

export interface Group {
  readonly home: ActorCode | null;
  /** PLOVER's sector. */
  readonly sector: 'REB' | 'PRM' | 'CRM' | 'PRE' | 'GOV';
}

export interface Outlet {
  readonly name: string;
  readonly country: ActorCode | null;
  readonly kind: 'agency' | 'broadcaster' | 'newspaper';
  /** Run by a government. */
  readonly state: boolean;
}

/** A person in an office of a state or organisation. */
export interface Holder {
  readonly of: ActorCode;
  readonly office: Office;
  readonly name: string;
  /** Other spellings, and short forms that stand for the person alone. */
  readonly names: readonly string[];
  readonly gender: 'f' | 'm';
  /** UTC days, `YYYY-MM-DD`, both inclusive; `to` null where it goes on. */
  readonly from: string;
  readonly to: string | null;
}

export interface Atlas {
  /** Who held which office when, in no order. */
  readonly holders: readonly Holder[];
  /** Every actor, states and territories first. */
  readonly actors: readonly Actor[];
  /** The actor with this code, or undefined. */
  actor(code: ActorCode): Actor | undefined;
  /** The senses of a name as written (case matters for acronyms such as US), best first; empty where it names no actor. */
  lookup(name: string): readonly NameSense[];
  /** Whether the name is in the atlas at all, also as an outlet or as a phrase that names no actor (Gulf of Mexico). */
  knows(name: string): boolean;
  /** Whether some name begins with this word, so that a matcher can pass over every other word. */
  mayBegin(word: string): boolean;
  /** The outlet or agency of this name, or undefined. */
  outlet(name: string): Outlet | undefined;
  /** The state of a city or region of this name, the largest of that name; undefined where none is known. No actor is meant by it. */
  place(name: string): ActorCode | undefined;
  /** Where an armed group or de facto authority is at home, and what it is on a day: in power there, or what event data takes it for. */
  group(code: ActorCode, day: string | null): Group | undefined;
  /** The state with this ISO 3166-1 alpha-2 code in either case (`uk` too, as in addresses), or undefined. */
  fromAlpha2(code: string): ActorCode | undefined;
  /** Length in words of the longest known name; a matcher need not look further. */
  readonly longestName: number;
}
