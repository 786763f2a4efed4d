/** Invariant: drafts are units on their way to becoming blocks; a later step may refine a draft's kind but not its words. */
import type { Block, Post } from '@demarche/contract';
import type { Unit } from './units.ts';

export interface Draft extends Unit {
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly credit?: readonly [number, number];
  readonly post?: Post;
}

/** The words with typographic quotes, case and final marks levelled, to compare titles. */
export const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/["'\s]+/gu, ' ')
    .replace(/[\s.…!]+$/u, '')
    .trim();

const SMALL_WORDS =
  /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|is|be|it|vs?\.?|de|la|el|du|von)$/iu;

/** True where most words of a line are capitalised, as in an English headline. */
export function hasHeadlineCase(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'’.-]*/gu) ?? []).filter((word) => !SMALL_WORDS.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && capital >= words.length * 0.75;
}

/** True where a line reads as a title: short, opening with a capital, figure or quotation mark, and not ending as a sentence does. */
export const isTitleLike = (text: string, longest: number): boolean =>
  text.length <= longest &&
  /^[\p{Lu}\p{Lo}\p{N}“"‘'«¿¡]/u.test(text) &&
  !/[.,;:…—–-]["”’»')]*$/u.test(text) &&
  !/[.!?]["”’]?\s+["“‘]?\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
