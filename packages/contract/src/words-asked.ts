/** Invariant: words are looked for in statements in the same way in the page and in what is exported of it; texts have the store's index, which folds alike. */
import type { Statement } from './statement.ts';

/** Combining diacritics (Latin, Greek, Cyrillic), Hebrew points, Arabic vowel marks. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

/** Letters that Unicode does not decompose, as they are typed without the right keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * Text without case and diacritics, for comparing.
 * @example fold('Łódź') // 'lodz'
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(DIACRITICS, '');
  return plain.replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);
}

/** A phrase is found across a line's end, and in whichever quotation marks. */
const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/\s+/gu, ' ');

/**
 * A test whether every word asked for, and every phrase in quotation marks, stands in some texts, case and diacritics aside.
 * @example wordsAsked('"acts of war" lodz')(['Acts of\nwar, they said in Łódź']) // true
 */
export function wordsAsked(query: string): (texts: Iterable<string>) => boolean {
  const terms = plain(query).match(/"[^"]+"|[^\s"]+/gu) ?? [];
  const wanted = terms.map((term) => term.replaceAll('"', ''));
  return (texts) => {
    if (wanted.length === 0) return true;
    const text = plain(Array.from(texts).join('\n'));
    return wanted.every((term) => text.includes(term));
  };
}

/** The words of a statement in which is looked: its verbatim quotes and the names of who says them; gathered only when something is asked for. */
export function* wordsToSearch(
  { speaker, person, actors, reports }: Statement,
  nameOf: (actor: string) => string,
): Generator<string> {
  yield speaker;
  if (person !== null) yield person;
  yield* actors.map(nameOf);
  for (const { quotes } of reports) yield* quotes;
}
