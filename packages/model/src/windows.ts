/**
 * Invariant: every piece of every passage is in exactly one window, in text order; a passage is cut only where it does not
 * fit into a window alone, and then at the start of a sentence where there is one, else of a word.
 */
import type { EncoderInput, Passage } from '@demarche/contract';
import type { Pieces, WordPieces } from './word-pieces.ts';

/** Rows of the longest window, marks included: as measured, longer ones are slower and no better, shorter ones cut long quotations. */
const LONGEST_WINDOW = 192;

/** A passage, or the part of a long one, ready to be read. */
export interface Unit extends Pieces {
  /** Class of each piece: how its word is written, and its part (see `classesOf`). */
  readonly classes: number[];
}

/** The windows of a document, each a group of units to be read together; no window holds passages of two streams. */
export function windowsOf({ text, streams }: EncoderInput, pieces: WordPieces, longest = LONGEST_WINDOW): Unit[][] {
  return streams.flatMap((passages) => pack(unitsOf(text, passages, pieces, longest), longest));
}

/** The units of passages, each short enough for a window of its own. */
export function unitsOf(
  text: string,
  passages: readonly Passage[],
  pieces: WordPieces,
  longest = LONGEST_WINDOW,
): Unit[] {
  return passages.flatMap((passage) => {
    const cut = pieces.cut(text, ...passage.span);
    const whole: Unit = { ...cut, classes: classesOf(text, cut, passage) };
    return whole.ids.length === 0 ? [] : split(whole, passage.cuts, longest - 2);
  });
}

/** Groups of units, in order: `[CLS] unit [SEP] unit [SEP]` is at most `longest` rows. */
function pack(units: readonly Unit[], longest: number): Unit[][] {
  const groups: Unit[][] = [];
  let room = 0;
  for (const unit of units) {
    const needs = unit.ids.length + 1;
    if (needs > room) {
      groups.push([]);
      room = longest - 1;
    }
    groups.at(-1)!.push(unit);
    room -= needs;
  }
  return groups;
}

function split(unit: Unit, cuts: readonly number[], longest: number): Unit[] {
  const parts: Unit[] = [];
  for (let from = 0; from < unit.ids.length;) {
    const to = Math.min(unit.ids.length, from + longest);
    const end = to === unit.ids.length ? to : lastBreak(unit, cuts, from, to);
    parts.push(slice(unit, from, end));
    from = end;
  }
  return parts;
}

/** The last row in `(from, to]` that begins a sentence, or else a word. */
function lastBreak({ starts, opens }: Unit, cuts: readonly number[], from: number, to: number): number {
  const sentences = new Set(cuts);
  for (let at = to; at > from; at--) if (sentences.has(starts[at]!)) return at;
  for (let at = to; at > from; at--) if (opens[at] === 1) return at;
  return to;
}

const slice = (unit: Unit, from: number, to: number): Unit => ({
  ids: unit.ids.slice(from, to),
  starts: unit.starts.slice(from, to),
  ends: unit.ends.slice(from, to),
  opens: unit.opens.slice(from, to),
  closes: unit.closes.slice(from, to),
  classes: unit.classes.slice(from, to),
});

/** A class for each piece: how its word is written, and 4 more for each part it can have (see `partAt`). */
function classesOf(text: string, { starts, ends, closes }: Pieces, passage: Passage): number[] {
  const classes: number[] = [];
  const partOf = partAt(passage);
  let first = 0;
  for (let i = 0; i < starts.length; i++) {
    const part = partOf(starts[i]!);
    if (closes[i] !== 1) continue;
    const written = shape(text.slice(starts[first], ends[i]));
    for (; first <= i; first++) classes.push(written + 4 * part);
  }
  return classes;
}

const PARTS = { source: 1, target: 2, content: 3 } as const;

/** The part of the word at a place, asked from left to right: its role, or else 1 inside quotation marks, or 0. */
function partAt({ quoted, roles }: Passage): (place: number) => number {
  if (roles)
    return (place) => {
      const found = roles.find(({ span: [start, end] }) => start <= place && place < end);
      return found ? PARTS[found.role] : 0;
    };
  let next = 0;
  return (place) => {
    while (next < quoted.length && quoted[next]![1] <= place) next++;
    return next < quoted.length && quoted[next]![0] <= place ? 1 : 0;
  };
}

/** 0 without capitals, 1 with a capital first, 2 all in capitals, 3 otherwise mixed: what an uncased vocabulary loses. */
function shape(word: string): number {
  if (!/\p{Lu}/u.test(word)) return 0;
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(word)) return 1;
  return /\p{Ll}/u.test(word) ? 3 : 2;
}
