/** Invariant: an actor string alone is read as one source would be, with no document around it; the words themselves go before what the atlas knows. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Day, Office } from '@demarche/contract';
import { tokenize } from '../1-sentences/index.ts';
import { phrasesOf } from './issuer.ts';
import { holdersOn, type KnownHolder } from './known-holders.ts';
import { nameParts } from './person-names.ts';
import { sectorsOf, type Sector } from './sectors.ts';
import { headPhrase } from './source.ts';

/** What a string such as `the Danish foreign minister` says of an actor by itself. */
export interface ResolvedActor {
  /** Empty for private persons, outlets, and where the string names no actor. */
  readonly actors: readonly ActorCode[];
  /** The state or organisation that it is of, also for private persons and places. */
  readonly nations: readonly ActorCode[];
  readonly office: Office;
  readonly person: string | null;
  /** PLOVER's sectors, the head's first; empty for a whole state or organisation, and where nothing tells. */
  readonly sectors: readonly Sector[];
}

/** Sectors of those whose office alone is known. */
const OF_OFFICE: Partial<Record<Office, readonly Sector[]>> = {
  'head-of-state': ['GOV'],
  'head-of-government': ['GOV'],
  'foreign-ministry': ['GOV'],
  'ambassador/UN-mission': ['GOV'],
  legislature: ['LEG'],
  party: ['PTY'],
  opposition: ['PTY', 'OPP'],
  military: ['GOV', 'MIL'],
  other: ['GOV'],
};

/**
 * The actor that a string names, as of a day where one is given.
 * @example resolveActor("Chile's Defense Ministry", atlas).sectors // ['GOV']
 */
export function resolveActor(text: string, atlas: Atlas, day: Day | null = null): ResolvedActor {
  const phrases = phrasesOf(text, atlas);
  const head = headPhrase(phrases, tokenize(text), [[0, text.length]]);
  const named = phrases.find((phrase) => phrase.nations.length > 0);
  const person = head?.person ?? (isName(text) ? text : null);
  const holder = person === null ? undefined : holdersOn(day, atlas, true)(nameParts(person));
  const own = head?.nations.length ? head.nations : (named?.nations ?? []);
  const place = placeIn(text, atlas);
  const nations = own.length > 0 ? own : holder ? [holder.of] : place ? [place] : [];
  const { actors = [], office = 'other' } = head ?? {};
  return { actors, nations, office, person, sectors: sectorsIn(text, { phrases, holder, place, day, atlas, nations }) };
}

interface Known {
  readonly phrases: ReturnType<typeof phrasesOf>;
  readonly holder: KnownHolder | undefined;
  readonly place: ActorCode | undefined;
  readonly day: Day | null;
  readonly atlas: Atlas;
  readonly nations: readonly ActorCode[];
}

/** By the words; else by the office that a person holds; else by what is named. */
function sectorsIn(text: string, { phrases, holder, place, day, atlas, nations }: Known): readonly Sector[] {
  const group = nations[0] ? atlas.group(nations[0], day) : undefined;
  if (group) return [group.sector];
  const words = sectorsOf(text);
  if (words.length > 0) return words;
  if (holder) return holder.inOffice || day === null ? (OF_OFFICE[holder.office] ?? ['GOV']) : ['ELI'];
  const [only] = phrases;
  if (only?.head === 'name' && (only.kind === 'capital' || only.office !== 'other'))
    return only.kind === 'capital' && only.office === 'other' ? ['GOV'] : (OF_OFFICE[only.office] ?? ['GOV']);
  if (place) return ['CVL'];
  return [];
}

/** Two or more words in capitals, or one: what may be a person's name alone. */
const isName = (text: string): boolean => /^(?:\p{Lu}[\p{L}'’.-]*\s?){1,5}$/u.test(text.trim());

/** The first city or region that a string names, the longest name at each place. */
function placeIn(text: string, atlas: Atlas): ActorCode | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  for (const [i, word] of words.entries()) {
    if (!/^\p{Lu}/u.test(word)) continue;
    for (let length = Math.min(4, words.length - i); length > 0; length--) {
      const place = atlas.place(words.slice(i, i + length).join(' '));
      if (place) return place;
    }
  }
  return undefined;
}
