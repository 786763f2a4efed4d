/**
 * Invariant: a phrase is data in a small language, and compiles to one regular expression without nested repetition.
 *
 * A phrase is words parted by spaces. `condemn~` is any inflection of a verb, `emerg*` any word that begins so,
 * `(a|b c)` either of several, `word?` a word that may be missing, `...` up to four words in between, which do not
 * cross a full stop (those of `U.S.` aside), colon, semicolon or exclamation mark. Case, quotation marks and line breaks between words do not matter.
 */
import irregular from './lexicon/irregular-verbs.json' with { type: 'json' };
import { beginningNumber, placesIn, type Places } from './word-beginnings.ts';

/** A phrase found: offsets into the text that was searched, in UTF-16 code units, and the phrase as the lexicon has it. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

const GAP = String.raw`[\s,"'“”‘’«»()]+`;
const LETTER = String.raw`[\p{L}\p{N}]`;
const FORMS: Readonly<Record<string, readonly string[]>> = irregular;

/** A phrase made ready. */
interface Compiled {
  readonly phrase: string;
  /** Bound to the place it is tried at where `first` is known, else looked for everywhere. */
  readonly pattern: RegExp;
  /** For each word that the phrase cannot do without, the beginnings one of which it must have. */
  readonly needed: readonly (readonly number[])[];
  /** Beginnings of the word that the phrase begins with, or null where that word may be missing or begins with no letter. */
  readonly first: readonly number[] | null;
}

/**
 * Finds phrases in a text, in text order; several that start at one place are all returned, the longest first.
 * @example phraseFinder(['deny~ ... involvement'])('Ruritania denied any involvement.')[0]?.end // 31
 */
export function phraseFinder(phrases: readonly string[]): (text: string) => PhraseMatch[] {
  const compiled = phrases.map(compile);
  const rarest = Map.groupBy(
    compiled.flatMap(({ needed }, i) => (needed[0] ?? [ANY]).map((number) => ({ number, i }))),
    ({ number }) => number,
  );
  return (text) => {
    const places = placesIn(text);
    const candidates = new Set((rarest.get(ANY) ?? []).map(({ i }) => i));
    for (const number of places.keys()) for (const { i } of rarest.get(number) ?? []) candidates.add(i);
    return [...candidates]
      .toSorted((a, b) => a - b)
      .flatMap((i) => matchesOf(compiled[i]!, text, places))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** Stands for phrases that no beginning tells of. */
const ANY = -1;

function compile(phrase: string): Compiled {
  const words = pieces(phrase);
  const needed = words
    .filter((piece) => piece !== '...' && !piece.endsWith('?'))
    .map(beginningsOf)
    .filter((beginnings) => !beginnings.includes(''))
    // The longest first: most phrases are passed over by it.
    .toSorted((a, b) => shortest(b) - shortest(a));
  const first = words[0]!.endsWith('?') || words[0] === '...' ? [''] : beginningsOf(words[0]!);
  const bound = !first.includes('');
  return {
    phrase,
    pattern: new RegExp(phrasePattern(phrase), bound ? 'iyu' : 'giu'),
    needed: needed.map((beginnings) => beginnings.map(beginningNumber)),
    first: bound ? first.map(beginningNumber) : null,
  };
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

function matchesOf({ phrase, pattern, needed, first }: Compiled, text: string, places: Places): PhraseMatch[] {
  if (!needed.every((beginnings) => beginnings.some((number) => places.has(number)))) return [];
  const found: PhraseMatch[] = [];
  const add = (match: RegExpExecArray): void => {
    found.push({ start: match.index, end: match.index + match[0].length, phrase });
  };
  if (first === null) {
    for (const match of text.matchAll(pattern)) add(match);
    return found;
  }
  const starts = new Set(first.flatMap((number) => places.get(number) ?? []));
  for (const start of [...starts].toSorted((a, b) => a - b)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) add(match);
  }
  return found;
}

/**
 * Matched words as a reason shows them: in quotation marks of their own, white space and marks inside them folded.
 * @example asQuoted('called  it "illegal"') // '“called it illegal”'
 */
export function asQuoted(words: string): string {
  return `“${words
    .replaceAll(/[“”"«»]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()}”`;
}

/** What the words begin with that a piece stands for, in small letters; empty where one begins with no letter. */
function beginningsOf(piece: string): string[] {
  const choice = /^\(([^)]*)\)(~?)$/u.exec(piece);
  const options = choice ? choice[1]!.split('|').map((option) => option.split(' ')[0]! + choice[2]!) : [piece];
  return options
    .flatMap((word) => (word.endsWith('~') ? inflections(word.slice(0, -1)) : [word]))
    .map((word) => /^[\p{L}\p{N}]*/u.exec(word)![0].toLowerCase());
}

/** The regular expression source of a phrase, bounded by non-letters on both sides. */
function phrasePattern(phrase: string): string {
  let source = '';
  let joint = '';
  for (const piece of pieces(phrase)) {
    if (piece === '...') {
      source += `(?:${GAP}(?:(?:\\p{Lu}\\.)+|[^\\s.:;!?]+)){0,4}?`;
    } else if (piece.endsWith('?')) {
      const word = wordPattern(piece.slice(0, -1));
      source += joint === '' ? `(?:${word}${GAP})?` : `(?:${joint}${word})?`;
    } else {
      source += `${joint}${wordPattern(piece)}`;
      joint = GAP;
    }
  }
  return `(?<!${LETTER})${source}(?!${LETTER})`;
}

/** Splits a phrase at spaces, but not inside parentheses. */
function pieces(phrase: string): string[] {
  return phrase.match(/\([^)]*\)[~?]?|\S+/gu) ?? [];
}

function wordPattern(piece: string): string {
  const choice = /^\(([^)]*)\)(~?)$/u.exec(piece);
  if (choice) {
    const options = choice[1]!.split('|').map((option) =>
      option
        .split(' ')
        .map((word) => wordPattern(word + (choice[2] ?? '')))
        .join(GAP),
    );
    return `(?:${options.join('|')})`;
  }
  if (piece.endsWith('~')) return `(?:${inflections(piece.slice(0, -1)).map(literal).join('|')})`;
  if (piece.endsWith('*')) return `${literal(piece.slice(0, -1))}[\\p{L}\\p{N}]*`;
  return literal(piece);
}

/** The word as a regular expression source; either apostrophe matches both. */
export function literal(word: string): string {
  return word.replaceAll(/[.+^${}()|[\]\\*?]/gu, String.raw`\$&`).replaceAll(/['’]/gu, "['’]");
}

/**
 * The written forms of an English verb, base form first.
 * @example inflections('deny') // ['deny', 'denies', 'denied', 'denying']
 */
export function inflections(verb: string): string[] {
  const known = FORMS[verb];
  if (known) return [verb, ...known];
  if (/[^aeiou]y$/u.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/u.test(verb) ? verb + verb.at(-1) : verb;
  const sibilant = /(?:[sxz]|[cs]h)$/u.test(verb);
  return [verb, sibilant ? `${verb}es` : `${verb}s`, `${doubled}ed`, `${doubled}ing`];
}

const PAST_FORMS = new Set(Object.entries(FORMS).flatMap(([base, forms]) => forms.filter((form) => form !== base)));

/**
 * True for a verb form that has a subject or is a participle; a bare infinitive hangs on what somebody else should do.
 * @example [isInflected('condemned'), isInflected('gave'), isInflected('condemn')] // [true, true, false]
 */
export function isInflected(word: string): boolean {
  return /(?:s|ed|ing)$/iu.test(word) || PAST_FORMS.has(word.toLowerCase());
}
