/**
 * Invariant: every date found is a stretch of the text; a weekday is the last one at or before the reference day, or the
 * first one after it where the text looks ahead. Phrases that need another statement for anchor are `sameDay`.
 */
import type { DateRange, Day } from '@demarche/contract';
import * as chrono from 'chrono-node';
import { absoluteDates, type Direction } from './absolute-dates.ts';
import { addDays, dayOf, on, weekdayOf } from './day.ts';

/** A date in a text; `range` is null for a day that only another statement fixes. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly range: DateRange | null;
}

const WEEKDAYS = /\b(?:(?:last|this|next|late|early)\s+)?(?<name>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/gu;
const NAMES = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'];
const SAME_DAY =
  /\b(?:the\s+same|that)\s+(?:day|evening|night|morning|afternoon)\b|\blater\s+in\s+the\s+day\b|\bearlier\s+that\s+day\b/giu;
const NEAR: readonly { shape: RegExp; from: number; to: number }[] = [
  { shape: /\bovernight\b|\blast\s+night\b/giu, from: -1, to: 0 },
  { shape: /\b(?:today|tonight|this\s+(?:morning|afternoon|evening)|earlier\s+in\s+the\s+day)\b/giu, from: 0, to: 0 },
  { shape: /\bover\s+the\s+weekend\b|\b(?:at|this)\s+weekend\b|\bthe\s+weekend['’]s\b/giu, from: 0, to: 0 },
];

/** The dates of a text, in text order and apart from each other; with no reference day only dates that carry their year. */
export function findDates(text: string, reference: Day | null, direction: Direction = 'past'): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (start: number, end: number, range: DateRange | null) => {
    if (!found.some((one) => one.start < end && start < one.end)) found.push({ start, end, range });
  };
  for (const { start, end, day, hasYear } of absoluteDates(text, reference, direction)) {
    if (day) add(start, end, on(day, hasYear || reference ? 'explicit' : 'relative'));
  }
  for (const match of text.matchAll(SAME_DAY)) add(match.index, match.index + match[0].length, null);
  if (reference) {
    for (const match of text.matchAll(WEEKDAYS)) {
      const beside = found.some(
        ({ start, end }) => Math.abs(start - (match.index + match[0].length)) <= 2 || Math.abs(match.index - end) <= 2,
      );
      if (!beside)
        add(
          match.index,
          match.index + match[0].length,
          weekday(match[0], match.groups!['name']!, reference, direction),
        );
    }
    for (const { shape, from, to } of NEAR) {
      for (const match of text.matchAll(shape)) {
        add(match.index, match.index + match[0].length, near(match[0], reference, from, to));
      }
    }
    for (const { start, end, range } of casual(text, reference)) add(start, end, range);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function weekday(words: string, name: string, reference: Day, direction: Direction): DateRange {
  const back = (weekdayOf(reference) - NAMES.indexOf(name) + 7) % 7;
  const ahead = direction === 'future' || words.startsWith('next');
  const offset = ahead ? (7 - back) % 7 || (words.startsWith('next') ? 7 : 0) : -back;
  return on(addDays(reference, offset), 'relative');
}

function near(words: string, reference: Day, from: number, to: number): DateRange {
  if (/weekend/iu.test(words)) {
    const sinceSaturday = (weekdayOf(reference) + 1) % 7;
    return {
      from: addDays(reference, -sinceSaturday),
      to: addDays(reference, Math.min(0, 1 - sinceSaturday)),
      basis: 'relative',
    };
  }
  return { from: addDays(reference, from), to: addDays(reference, to), basis: 'relative' };
}

/** What chrono reads beyond these rules: `yesterday`, `two days ago`, `last week`, `in December 2025`. Hours alone are no date. */
function casual(text: string, reference: Day): FoundDate[] {
  const results = chrono.en.casual.parse(text, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 });
  return results.flatMap(({ index, text: words, start }): FoundDate[] => {
    const end = index + words.length;
    const [year, month, date] = [start.get('year')!, start.get('month')!, start.get('day')!];
    if (start.isCertain('month') && !start.isCertain('day'))
      return wholeMonth(index, end, year, month, start.isCertain('year'), reference);
    if (!start.isCertain('day') || /^\d{1,2}[:.]\d{2}/u.test(words)) return [];
    const day = dayOf(year, month, date);
    return day ? [{ start: index, end, range: on(day, 'relative') }] : [];
  });
}

function wholeMonth(
  start: number,
  end: number,
  year: number,
  month: number,
  written: boolean,
  reference: Day,
): FoundDate[] {
  const years = written ? [year] : [Number(reference.slice(0, 4)), Number(reference.slice(0, 4)) - 1];
  const from = years.map((one) => dayOf(one, month, 1)).find((day) => written || (day !== null && day <= reference));
  if (!from) return [];
  const next = month === 12 ? dayOf(Number(from.slice(0, 4)) + 1, 1, 1) : dayOf(Number(from.slice(0, 4)), month + 1, 1);
  return [{ start, end, range: { from, to: addDays(next!, -1), basis: written ? 'explicit' : 'relative' } }];
}
