/** Invariant: the word lists of this folder are in small letters; a word may stand in several. */
import * as z from 'zod';
import data from './reference-words.json' with { type: 'json' };

const Words = z.array(z.string().min(1));
const Gendered = z.strictObject({ neuter: Words, female: Words, male: Words });

export const ReferenceWords = z.strictObject({
  /** Words that make a name an organisation's. */
  organisationWords: Words,
  titles: Gendered,
  /** Nouns that mean a person. */
  personNouns: Gendered,
  /** Nouns for a body, each with words of names that it can take up. */
  bodyNouns: z.record(z.string().min(1), Words),
  /** Last words of the names of what nobody is and nobody says anything for. */
  namedThings: Words,
  /** Nouns for what somebody made and that speaks in their place. */
  madeThings: Words,
  /** Nouns for those who belong to somebody. */
  ownedGroups: Words,
  /** Nouns for a person, each with the titles and nouns that can mean the same office. */
  sameOffice: z.record(z.string().min(1), Words),
  femaleNames: Words,
  maleNames: Words,
});

const words = ReferenceWords.parse(data);

export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(words.organisationWords);
export const TITLES: ReadonlySet<string> = new Set(words.titles.neuter);
export const FEMALE_TITLES: ReadonlySet<string> = new Set(words.titles.female);
export const MALE_TITLES: ReadonlySet<string> = new Set(words.titles.male);
export const FEMALE_NOUNS: ReadonlySet<string> = new Set(words.personNouns.female);
export const MALE_NOUNS: ReadonlySet<string> = new Set(words.personNouns.male);
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...words.personNouns.neuter,
  ...words.personNouns.female,
  ...words.personNouns.male,
]);
export const BODY_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.bodyNouns).map(([noun, names]) => [noun, new Set([noun, ...names])]),
);
export const NAMED_THINGS: ReadonlySet<string> = new Set(words.namedThings);
/** Words that end a company's name, whose first word alone can stand for it. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set([
  ...words.bodyNouns['company']!,
  ...words.bodyNouns['firm']!,
]);
export const MADE_THINGS: ReadonlySet<string> = new Set(words.madeThings);
export const OWNED_GROUPS: ReadonlySet<string> = new Set(words.ownedGroups);
export const FEMALE_NAMES: ReadonlySet<string> = new Set(words.femaleNames);
export const MALE_NAMES: ReadonlySet<string> = new Set(words.maleNames);
export const SAME_OFFICE: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(words.sameOffice));
