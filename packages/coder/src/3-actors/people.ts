/**
 * Invariant: one entry a person; what any full mention says of office and nation holds for every mention of that person in the
 * document, and what no mention says is asked of the atlas.
 */
import type { ActorCode, Office } from '@demarche/contract';
import type { FindHolder, KnownHolder } from './known-holders.ts';
import type { OfficeEntry } from './office-lexicon.ts';
import { nameParts } from './person-names.ts';
import { isOwned, type Phrase } from './phrase.ts';

export interface Person {
  readonly name: string;
  readonly parts: readonly string[];
  readonly actors: readonly ActorCode[];
  readonly office: Office;
  readonly stateVoice: boolean;
  readonly gender: 'f' | 'm' | null;
  /** Whether some mention names the state or organisation. */
  readonly owned: boolean;
  /** Whether some mention gives an office. */
  readonly titled: boolean;
  /** Written as a name where capitals mean one: not just one word that begins a sentence. */
  readonly attested: boolean;
  readonly entry: OfficeEntry | null;
  readonly term: string | null;
}

/** The persons that a document's phrases name. */
export class People {
  private all: Person[] = [];
  private readonly findHolder: FindHolder;

  constructor(phrases: readonly Phrase[], findHolder: FindHolder) {
    this.findHolder = findHolder;
    const named = phrases.filter((phrase) => phrase.person !== null);
    for (const phrase of named.toSorted((a, b) => length(b) - length(a))) this.add(phrase);
    this.all = this.all.map((person) => this.completed(person));
  }

  /** The person this name means; one whom no phrase names, such as a post's author, only where the atlas knows the full name. */
  find(name: string): Person | undefined {
    const parts = nameParts(name);
    const named = this.all.find((person) => samePerson(person.parts, parts));
    if (named || parts.length < 2) return named;
    const holder = this.findHolder(parts);
    return holder && holding({ ...UNKNOWN, name, parts }, holder);
  }

  /** The one person whom the document can mean by this name; undefined where it names nobody so, or several. */
  only(name: string): Person | undefined {
    const parts = nameParts(name);
    const fitting = this.all.filter((person) => samePerson(person.parts, parts));
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** Who bears this name alone, the document's persons aside, as the atlas has them. */
  bearing(name: string): Person | undefined {
    const parts = nameParts(name);
    const holder = this.findHolder(parts);
    return holder && holding({ ...UNKNOWN, name, parts }, holder);
  }

  /** A person of whom the document says no state, as the atlas has them; private persons stay private. */
  private completed(person: Person): Person {
    if (person.owned || person.entry?.private) return person;
    const holder = this.findHolder(person.parts);
    // A surname with another title is another person: `Governor Brown`.
    const other = person.titled && person.parts.length === 1 && holder?.office !== person.office;
    return holder && !other ? holding(person, holder) : person;
  }

  /** The person whose name a handle spells, as `@idaholm` does Ida Holm's. */
  ofHandle(handle: string): Person | undefined {
    const letters = lettersOf(handle);
    return this.all.find(({ name, parts }) => parts.length > 1 && lettersOf(name) === letters);
  }

  private add(phrase: Phrase): void {
    const parts = nameParts(phrase.person!);
    if (parts.length === 0) return;
    const at = this.all.findIndex((person) => samePerson(person.parts, parts));
    const titled = phrase.entry !== null;
    const { actors, office, stateVoice, gender, entry, term } = phrase;
    const owned = isOwned(phrase);
    const attested = phrase.first > 0 || parts.length > 1 || titled || owned;
    const fresh: Person = {
      name: phrase.person!,
      parts,
      actors,
      office,
      stateVoice,
      gender,
      owned,
      titled,
      attested,
      entry,
      term,
    };
    if (at < 0) this.all.push(fresh);
    else this.all[at] = merge(this.all[at]!, fresh);
  }
}

const UNKNOWN: Omit<Person, 'name' | 'parts'> = {
  actors: [],
  office: 'other',
  stateVoice: false,
  gender: null,
  owned: false,
  titled: false,
  attested: false,
  entry: null,
  term: null,
};

/** Offices whose holders speak for themselves, a party or a chamber, not for the state. */
const OWN_VOICE: ReadonlySet<Office> = new Set(['opposition', 'party', 'legislature']);

/** The person with what the atlas knows; the title that the document gives goes before the office there. */
function holding(person: Person, { of, office, gender, inOffice }: KnownHolder): Person {
  const own = person.titled && person.office !== 'other';
  const held = inOffice ? office : 'other';
  return {
    ...person,
    actors: [of],
    office: own ? person.office : held,
    // A title that the document itself gives is held, whatever day it is of.
    stateVoice: person.titled ? person.stateVoice : inOffice && !OWN_VOICE.has(office),
    gender: person.gender ?? gender,
    owned: true,
    attested: true,
  };
}

const length = (phrase: Phrase): number => nameParts(phrase.person!).length;

const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');

function samePerson(known: readonly string[], parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  if (parts.length === 1) return known.includes(parts[0]!);
  return known[0] === parts[0] && (known.at(-1) === parts.at(-1) || isShortOf(known, parts) || isShortOf(parts, known));
}

/** Whether the long name only adds a second surname: `Josep Borrell` and `Josep Borrell Fontelles`. */
const isShortOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 2 && long.length === 3 && short[1] === long[1];

/** The mention that says most decides: one with nation and office, then one with nation, then one with office. */
function merge(known: Person, other: Person): Person {
  const weight = (person: Person): number => (person.owned ? 2 : 0) + (person.titled ? 1 : 0);
  const [best, rest] = weight(other) > weight(known) ? [other, known] : [known, other];
  const office = best.titled ? best.office : rest.office;
  const actors = best.owned ? best.actors : rest.actors;
  return {
    ...best,
    name: known.name,
    parts: known.parts,
    actors,
    office,
    entry: best.entry ?? rest.entry,
    term: best.term ?? rest.term,
    owned: best.owned || rest.owned,
    stateVoice: best.titled || !rest.titled ? best.stateVoice : rest.stateVoice,
    gender: known.gender ?? other.gender,
    titled: known.titled || other.titled,
    attested: known.attested || other.attested,
  };
}
