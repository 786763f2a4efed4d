/** Invariant: a title is made of neutral nouns, names of states and a day; a side's own word for what happened never gets into it. */
import type { ActorCode, Day } from '@demarche/contract';
import nouns from '../../data/neutral-nouns.json' with { type: 'json' };
import { fold } from '../evidence/words.ts';

/** A neutral noun for what words tell of; a general one says little and gives way to others. */
export interface NeutralNoun {
  readonly noun: string;
  readonly general: boolean;
}

const BY_LENGTH = nouns
  .flatMap(({ noun, general, words }) => words.map((word) => ({ word, noun: { noun, general } })))
  .toSorted((a, b) => b.word.length - a.word.length);
const KNOWN = new Map<string, NeutralNoun | null>();

/** The noun for words such as `bombed` or `a special operation`; null where none is known. */
export function neutralNoun(words: string): NeutralNoun | null {
  const folded = fold(words).replace(/\s+/gu, ' ');
  const known = KNOWN.get(folded);
  if (known !== undefined) return known;
  const found = BY_LENGTH.find(({ word }) => folded.startsWith(word) || folded.includes(` ${word}`))?.noun ?? null;
  KNOWN.set(folded, found);
  return found;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day in words: `3 March 2026`. */
export const inWords = (day: Day): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

const WITH_ARTICLE =
  /^(?:United |Central African |Dominican |Czech Republic|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Democratic Republic|Republic of)|Islands$|^Holy See/u;

/** Where it happened or whom it is about. */
export interface Whereabouts {
  /** The state or territory in which; null where the texts do not place it. */
  readonly place: ActorCode | null;
  readonly parties: readonly ActorCode[];
}

/** `Strike in Ruritania`; `Incident involving Ruritania and Borduria` where no place is told. */
export function neutralTitle(
  noun: string,
  { place, parties }: Whereabouts,
  nameOf: (code: ActorCode) => string,
): string {
  const name = (code: ActorCode): string => withArticle(nameOf(code));
  const first = `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`;
  if (place !== null) return `${first} in ${name(place)}`;
  return parties.length === 0 ? first : `${first} involving ${listed(parties.map(name))}`;
}

/** A name as it stands in a sentence. */
export const withArticle = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name);

/** Names in a row: `A, B and C`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
