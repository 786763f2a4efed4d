/** Invariant: the lists in abbreviations.json are lower case and without their final stop. */
import * as z from 'zod';
import data from './abbreviations.json' with { type: 'json' };

const Abbreviations = z.strictObject({
  /** Never end a sentence: titles and the like stand before what they belong to. Lower case, no final stop. */
  'before-name': z.array(z.string().regex(/^[^A-Z]*[^A-Z.]$/)),
  /** End a sentence only where the next word opens one. */
  anywhere: z.array(z.string().regex(/^[^A-Z]*[^A-Z.]$/)),
  /** Words that, capitalised after an `anywhere` abbreviation, open a sentence. */
  'sentence-openers': z.array(z.string().regex(/^[a-z]+$/)),
  /** After `?”` and a name, what makes the name the speaker and no new sentence. */
  'speech-tags': z.array(z.string().regex(/^[a-z]+$/)),
});

const parsed = Abbreviations.parse(data);
const BEFORE_NAME = new Set(parsed['before-name']);
const ANYWHERE = new Set(parsed.anywhere);
/** Ordinary words too, so a title only before a figure. */
const NUMBERED = new Set(['no', 'nos', 'art', 'arts', 'para', 'paras', 'ed', 'op', 'fig', 'ch', 'res']);
const SPEECH_TAGS = new Set(parsed['speech-tags']);
const OPENERS = new Set(parsed['sentence-openers']);

/** Whether `word.` stands before the name or number that it belongs to, such as `Gen.` or `No.` before a figure. */
export function isTitle(word: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (NUMBERED.has(lower)) return /^\s*\p{N}/u.test(after);
  return BEFORE_NAME.has(lower);
}

/** Whether `word.` keeps its stop inside a sentence: `U.S.`, `Jan.`, `J.` */
export function isAbbreviation(word: string): boolean {
  return ANYWHERE.has(word.toLowerCase()) || /^\p{L}(?:\.\p{L})+$/u.test(word);
}

/** Whether the text after an abbreviation opens a sentence. */
export function endsOnlyBefore(after: string): boolean {
  const next = /^\s*["“‘']*(?<word>[\p{L}\p{N}]+)/u.exec(after)?.groups?.['word'];
  return next === undefined || OPENERS.has(next.toLowerCase());
}

/** Whether the text after a quotation is a name and a verb of saying: `Mr. Ito asked`. */
export function startsSpeechTag(after: string): boolean {
  const name = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?<verb>\p{Ll}+)/u.exec(after)?.groups?.['verb'];
  return name !== undefined && SPEECH_TAGS.has(name);
}
