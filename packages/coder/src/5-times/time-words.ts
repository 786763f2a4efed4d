/** Invariant: words of time that are data, in small letters; their schema is checked as the module loads. */
import { Day } from '@demarche/contract';
import * as z from 'zod';
import words from './time-words.json' with { type: 'json' };

const TimeWords = z.strictObject({
  /** Before a date these say that it lies ahead. */
  ahead: z.array(z.string().min(1)).min(1),
  numbers: z.record(z.string(), z.number().int().positive()),
  /** Days that are known by a name that reads as another date. */
  namedDays: z.record(z.string(), Day),
});

const { ahead, numbers, namedDays } = TimeWords.parse(words);

const escaped = (word: string): string => word.replaceAll(/[/.]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
const alternatives = (list: readonly string[]): string =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const AHEAD = new RegExp(String.raw`(?<![\p{L}])(?:${alternatives(ahead)})(?![\p{L}])[^.!?;\n]{0,80}$`, 'iu');

/** Whether the words around a date say that it lies ahead: `will meet on …`, `…, will be sent`. */
export const looksAhead = (before: string, after: string): boolean =>
  AHEAD.test(before.slice(-120)) || /^,?\s+(?:will|shall|is to|are to)\s/u.test(after);

/** A small number, in figures or words, for use in a regular expression. */
export const COUNT = String.raw`(?<count>\d{1,3}|${alternatives(Object.keys(numbers))})`;

export const countOf = (words: string): number =>
  numbers[words.toLowerCase().replaceAll(/\s+/gu, ' ')] ?? Number(words);

export const NAMED_DAYS = new RegExp(
  String.raw`(?<![\d/])(?<name>${alternatives(Object.keys(namedDays))})(?![\d/])`,
  'gu',
);

export const namedDay = (name: string): Day => namedDays[name]!;
