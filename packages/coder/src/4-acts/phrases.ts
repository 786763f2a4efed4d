/**
 * Invariant: a phrase is data in a small language, and compiles to one regular expression without nested repetition.
 *
 * A phrase is words parted by spaces. `condemn~` is any inflection of a verb, `emerg*` any word that begins so,
 * `(a|b c)` either of several, `word?` a word that may be missing, `...` up to four words in between, which do not
 * cross a full stop, colon, semicolon or exclamation mark. Case, quotation marks and line breaks between words do not matter.
 */
import irregular from './lexicon/irregular-verbs.json' with { type: 'json' };

/** A phrase found: offsets into the text that was searched, in UTF-16 code units, and the phrase as the lexicon has it. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

const GAP = String.raw`[\s,"'“”‘’«»()]+`;
const LETTER = String.raw`[\p{L}\p{N}]`;
const FORMS: Readonly<Record<string, readonly string[]>> = irregular;

/**
 * Finds phrases in a text, in text order; several that start at one place are all returned, the longest first.
 * @example phraseFinder(['deny~ ... involvement'])('Ruritania denied any involvement.')[0]?.end // 31
 */
export function phraseFinder(phrases: readonly string[]): (text: string) => PhraseMatch[] {
  const compiled = phrases.map((phrase) => ({ phrase, pattern: new RegExp(phrasePattern(phrase), 'giu') }));
  const candidates = candidatesBy(phrases);
  return (text) =>
    candidates(text)
      .map((i) => compiled[i]!)
      .flatMap(({ phrase, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          phrase,
        })),
      )
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Letters of a beginning that the index goes by. */
const KEY = 3;

/** Which phrases a text can hold at all, by the beginnings of its words; most texts hold words of hardly any. */
function candidatesBy(phrases: readonly string[]): (text: string) => number[] {
  const index = new Map<string, { beginning: string; phrase: number }[]>();
  phrases.forEach((phrase, i) => {
    for (const beginning of rarestBeginnings(phrase)) {
      const key = beginning.slice(0, KEY);
      index.set(key, [...(index.get(key) ?? []), { beginning, phrase: i }]);
    }
  });
  const lengths = [...new Set([...index.keys()].map((key) => key.length))];
  return (text) => {
    const found = new Set<number>();
    for (const word of wordsOf(text))
      for (const length of lengths)
        for (const { beginning, phrase } of index.get(word.slice(0, length)) ?? [])
          if (word.startsWith(beginning)) found.add(phrase);
    return [...found].toSorted((a, b) => a - b);
  };
}

let lastText = '';
let lastWords: ReadonlySet<string> = new Set();

/** The distinct words of a text in small letters; many finders ask about one text in turn, so the last answer is kept. */
function wordsOf(text: string): ReadonlySet<string> {
  if (text !== lastText) {
    lastWords = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    lastText = text;
  }
  return lastWords;
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

/** Letters one of which a text must hold for the phrase to be in it: those of its longest word. Most phrases are passed over by them. */
function rarestBeginnings(phrase: string): string[] {
  const needed = pieces(phrase).filter((piece) => piece !== '...' && !piece.endsWith('?'));
  const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  return needed.map(beginningsOf).toSorted((a, b) => shortest(b) - shortest(a))[0] ?? [''];
}

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
      source += `(?:${GAP}[^\\s.:;!?]+){0,4}?`;
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
