/**
 * Invariant: every date found is a stretch of the text, and no two overlap; a date counts from the reference day, or from
 * the date told before it where its words say so (`two days later`, `the same evening`).
 */
import { type DateRange, type Day, onDay } from '@demarche/contract';
import * as chrono from 'chrono-node';
import { absoluteDates, type Direction } from './absolute-dates.ts';
import { addDays, dayOf, weekdayOf } from './day.ts';
import { COUNT, countOf, looksAhead, namedDay, NAMED_DAYS } from './time-words.ts';

/** A date in a text; `range` is null for a day that only another statement fixes, `shift` days away from it. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly range: DateRange | null;
  readonly shift: number;
}

const WEEKDAYS =
  /\b(?:(?<which>last|this|next|late|early)\s+)?(?:(?<name>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?<short>Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat)\.)(?:\s+(?<after>last|next)\b)?/gu;
const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const PART = String.raw`(?:day|evening|night|morning|afternoon)`;
/** Words that count from the date told before, and by how many days. */
const SHIFTED: readonly { readonly shape: RegExp; readonly sign: -1 | 0 | 1 }[] = [
  {
    shape: new RegExp(
      String.raw`\b(?:the\s+same|that(?:\s+same)?)\s+${PART}\b|\blater\s+in\s+the\s+day\b|\b(?:earlier|later)\s+(?:that|the\s+same)\s+${PART}\b`,
      'giu',
    ),
    sign: 0,
  },
  {
    shape: new RegExp(String.raw`\b${COUNT}\s+(?:days?|(?<weeks>weeks?))\s+(?:later|after|afterwards?)\b`, 'giu'),
    sign: 1,
  },
  {
    shape: new RegExp(String.raw`\b${COUNT}\s+(?:days?|(?<weeks>weeks?))\s+(?:earlier|before|prior)\b`, 'giu'),
    sign: -1,
  },
  { shape: new RegExp(String.raw`\bthe\s+(?:next|following)\s+${PART}\b|\bthe\s+${PART}\s+after\b`, 'giu'), sign: 1 },
  { shape: new RegExp(String.raw`\bthe\s+previous\s+${PART}\b|\bthe\s+${PART}\s+before\b`, 'giu'), sign: -1 },
];
const NEAR: readonly { readonly shape: RegExp; readonly from: number; readonly to: number }[] = [
  { shape: /\bovernight\b/giu, from: -1, to: 0 },
  { shape: /\b(?:last|yesterday)\s+(?:night|nite|evening|morning|afternoon)\b/giu, from: -1, to: -1 },
  { shape: /\bthe\s+day\s+before\s+yesterday\b/giu, from: -2, to: -2 },
  { shape: /\btomorrow(?:\s+(?:night|evening|morning|afternoon))?\b/giu, from: 1, to: 1 },
  {
    shape: /\b(?:today|tonight|this\s+(?:day|morning|afternoon|evening)|earlier\s+in\s+the\s+day)\b/giu,
    from: 0,
    to: 0,
  },
];
const WEEKEND = /\bover\s+the\s+weekend\b|\b(?:at|this)\s+weekend\b|\bthe\s+weekend['’]s\b/giu;

type Span = readonly [start: number, end: number];

/** The dates of a text, in text order; with no reference day only dates that carry their year. */
export function findDates(text: string, reference: Day | null, direction: Direction = 'past'): FoundDate[] {
  const found: FoundDate[] = [];
  const free = ([start, end]: Span): boolean => !found.some((one) => one.start < end && start < one.end);
  const add = (span: Span, range: DateRange | null, shift = 0): void => {
    if (free(span)) found.push({ start: span[0], end: span[1], range, shift });
  };
  const way = ([start, end]: Span): Direction =>
    looksAhead(text.slice(Math.max(0, start - 120), start), text.slice(end, end + 20)) ? 'future' : direction;
  for (const match of text.matchAll(NAMED_DAYS))
    add(spanOf(match), onDay(namedDay(match.groups!['name']!), 'explicit'));
  for (const { start, end, day, hasYear } of absoluteDates(text, reference, way))
    if (day) add([start, end], onDay(day, hasYear || reference ? 'explicit' : 'relative'));
  for (const { shape, sign } of SHIFTED)
    for (const match of text.matchAll(shape))
      add(spanOf(match), null, sign * (match.groups?.['weeks'] ? 7 : 1) * countOf(match.groups?.['count'] ?? '1'));
  if (reference) {
    for (const { shape, from, to } of NEAR)
      for (const match of text.matchAll(shape))
        add(spanOf(match), { from: addDays(reference, from), to: addDays(reference, to), basis: 'relative' });
    for (const match of text.matchAll(WEEKEND)) add(spanOf(match), weekendBefore(reference));
    for (const match of text.matchAll(WEEKDAYS)) {
      const span = spanOf(match);
      // `Monday, May 3`: the weekday says nothing more.
      const beside = found.some(({ start, end }) => Math.abs(start - span[1]) <= 2 || Math.abs(span[0] - end) <= 2);
      if (!beside) add(span, weekday(match, reference, way(span)));
    }
    for (const { start, end, range } of casual(text, reference)) add([start, end], range);
  }
  return anchored(found.toSorted((a, b) => a.start - b.start));
}

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => [index, index + words.length];

/** Dates that count from another take the last one of a single day before them. */
function anchored(dates: readonly FoundDate[]): FoundDate[] {
  let anchor: Day | null = null;
  return dates.map((date) => {
    const range: DateRange | null =
      date.range ?? (anchor === null ? null : onDay(addDays(anchor, date.shift), 'relative'));
    if (range && range.from === range.to) anchor = range.from;
    return { ...date, range };
  });
}

function weekday({ groups }: RegExpExecArray, reference: Day, direction: Direction): DateRange {
  const { which, name, short, after } = groups!;
  const back = (weekdayOf(reference) - NAMES.indexOf((name ?? short)!.slice(0, 3)) + 7) % 7;
  const next = which === 'next' || after === 'next';
  const last = (which === 'last' || after === 'last') && back === 0;
  if (direction === 'future' || next) return onDay(addDays(reference, (7 - back) % 7 || (next ? 7 : 0)), 'relative');
  return onDay(addDays(reference, last ? -7 : -back), 'relative');
}

/** Saturday and Sunday of the weekend that the day is in or that lies before it, not beyond the day itself. */
function weekendBefore(reference: Day): DateRange {
  const sinceSaturday = (weekdayOf(reference) + 1) % 7;
  return {
    from: addDays(reference, -sinceSaturday),
    to: addDays(reference, Math.min(0, 1 - sinceSaturday)),
    basis: 'relative',
  };
}

/** What chrono reads beyond these rules: `yesterday`, `two days ago`, `last week`, `in December 2025`. Hours alone are no date. */
function casual(text: string, reference: Day): Pick<FoundDate, 'start' | 'end' | 'range'>[] {
  const results = chrono.en.casual.parse(text, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 });
  return results.flatMap(({ index, text: words, start }) => {
    const end = index + words.length;
    const [year, month, date] = [start.get('year')!, start.get('month')!, start.get('day')!];
    if (start.isCertain('month') && !start.isCertain('day'))
      return wholeMonth(index, end, year, month, start.isCertain('year'), reference);
    // What counts from another date chrono counts from the day of the text.
    if (!start.isCertain('day') || /^\d{1,2}[:.]\d{2}|\b(?:later|after|earlier|before|prior)\b/iu.test(words))
      return [];
    const day = dayOf(year, month, date);
    return day ? [{ start: index, end, range: onDay(day, 'relative') }] : [];
  });
}

function wholeMonth(
  start: number,
  end: number,
  year: number,
  month: number,
  written: boolean,
  reference: Day,
): Pick<FoundDate, 'start' | 'end' | 'range'>[] {
  const years = written ? [year] : [Number(reference.slice(0, 4)), Number(reference.slice(0, 4)) - 1];
  const from = years.map((one) => dayOf(one, month, 1)).find((day) => written || (day !== null && day <= reference));
  if (!from) return [];
  const next = month === 12 ? dayOf(Number(from.slice(0, 4)) + 1, 1, 1) : dayOf(Number(from.slice(0, 4)), month + 1, 1);
  return [{ start, end, range: { from, to: addDays(next!, -1), basis: written ? 'explicit' : 'relative' } }];
}
