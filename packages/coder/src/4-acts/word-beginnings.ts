/**
 * Invariant: a place is where a word begins; a beginning is in small letters and stands at every place whose word begins so.
 *
 * All finders look up one table, so that a text's words are read once however many finders ask about it.
 */

interface Beginning {
  readonly letters: string;
  readonly number: number;
}

/** Letters of a beginning that the table goes by. */
const KEY = 3;
/** Every beginning that a finder has asked to know, by its first letters. */
const table = new Map<string, Beginning[]>();
let count = 0;

/** The number of a beginning, known from now on. */
export function beginningNumber(letters: string): number {
  const key = letters.slice(0, KEY);
  const row = table.get(key) ?? [];
  const known = row.find((one) => one.letters === letters);
  if (known) return known.number;
  const number = count++;
  table.set(key, [...row, { letters, number }]);
  recent.clear();
  return number;
}

/** The places, in order, at which words stand that begin so, by the number of the beginning. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Texts that are kept with their places: many finders ask about one sentence, and come back to it for another question. */
const KEPT = 64;
const recent = new Map<string, Places>();

/** Where in a text words begin as known beginnings do; offsets are UTF-16 code units. */
export function placesIn(text: string): Places {
  const known = recent.get(text);
  if (known) return known;
  const places = new Map<number, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word.toLowerCase();
    for (let length = Math.min(KEY, lower.length); length > 0; length--)
      for (const { letters, number } of table.get(lower.slice(0, length)) ?? []) {
        if (!lower.startsWith(letters)) continue;
        const found = places.get(number);
        if (found) found.push(index);
        else places.set(number, [index]);
      }
  }
  if (recent.size === KEPT) recent.delete(recent.keys().next().value!);
  recent.set(text, places);
  return places;
}
