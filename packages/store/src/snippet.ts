/** Invariant: a snippet is a slice of the text at its offset, and never splits a surrogate pair. */
import { wordsOf } from './words.ts';

/** Code units shown before the first match, and in all; both give way to the nearest space. */
const BEFORE = 60;
const LENGTH = 240;

interface Snippet {
  readonly snippet: string;
  /** UTF-16 code units into the text. */
  readonly offset: number;
}

/** The stretch of `text` around the first of the wanted words in it, or its beginning where none occurs. */
export function snippetOf(text: string, wanted: readonly string[]): Snippet {
  const match = firstOf(text, new Set(wanted));
  const offset = startOfWord(text, Math.max(0, match.start - BEFORE), match.start);
  const end = endOfWord(text, Math.min(text.length, offset + LENGTH), match.end);
  return { snippet: text.slice(offset, end), offset };
}

function firstOf(text: string, wanted: ReadonlySet<string>): { start: number; end: number } {
  for (const found of wordsOf(text)) if (wanted.has(found.word)) return found;
  return { start: 0, end: 0 };
}

/** The first place after a space in `[from, until]`, so that no word is cut; `until` where there is no space. */
function startOfWord(text: string, from: number, until: number): number {
  if (from === 0) return 0;
  const space = text.slice(from - 1, until).search(/\s\S/u);
  return space === -1 ? until : from + space;
}

/** The last place before a space in `[from, until]`; `until`, less half a surrogate pair, where there is no space. */
function endOfWord(text: string, until: number, from: number): number {
  if (until === text.length) return until;
  const space = text.slice(from, until + 1).search(/\s\S*$/u);
  if (space > 0) return from + space;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(until - 1)) && /[\udc00-\udfff]/.test(text.charAt(until));
  return Math.max(from, splitsPair ? until - 1 : until);
}
