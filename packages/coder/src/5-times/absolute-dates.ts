/** Invariant: reads only dates that name their month and day in figures or words; the year may be missing. */
import type { Day } from '@demarche/contract';
import { dayOf, daysBetween } from './day.ts';

/** Which way a date without a year, or a bare weekday, lies from the reference day. */
export type Direction = 'past' | 'future';

/** A date in a text. Offsets are UTF-16 code units. `day` is null where the year is neither written nor to be had. */
export interface AbsoluteDate {
  readonly start: number;
  readonly end: number;
  readonly day: Day | null;
  readonly hasYear: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const YEAR = String.raw`(?<year>[12]\d{3})`;
const SHAPES = [
  /(?<![\d.])(?<year>\d{4})-(?<m>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<![\d.])(?<day>\d{1,2})\.(?<m>\d{1,2})\.(?<year>\d{4})(?!\d)/gu,
  new RegExp(
    String.raw`\b${MONTH}\s+(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:(?:,?\s+|,)${YEAR}(?!\d))?(?![\d:])`,
    'gu',
  ),
  new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:(?:day\s+)?of\s+)?${MONTH}(?:,?\s+${YEAR})?\b`, 'gu'),
];
/** A date this many days on the wrong side of the reference day still belongs to the reference year: pages are dated late. */
const SLACK = 7;
/** A date without a year goes on from one with a year that stands at most so many code units before it. */
const REACH = 1500;

/** The dates of a text that name month and day, in text order; `way` tells which way the one at a span lies. */
export function absoluteDates(
  text: string,
  reference: Day | null,
  way: (span: readonly [start: number, end: number]) => Direction = () => 'past',
): AbsoluteDate[] {
  const matches: RegExpExecArray[] = [];
  for (const shape of SHAPES)
    for (const match of text.matchAll(shape))
      if (!matches.some((one) => one.index < match.index + match[0].length && match.index < one.index + one[0].length))
        matches.push(match);
  const found: AbsoluteDate[] = [];
  const years = matches.flatMap(({ groups }) => (groups!['year'] ? [Number(groups!['year'])] : []));
  const now = Number(reference?.slice(0, 4) ?? 0);
  // A history goes on in the year it has told; a text that tells dates of its own time comes back to that.
  const isHistory = reference !== null && years.length > 0 && !years.some((one) => Math.abs(one - now) <= 1);
  let told: { readonly year: number; readonly end: number } | null = null;
  for (const match of matches.toSorted((a, b) => a.index - b.index)) {
    const { year, month, m, day } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    const number = m ? Number(m) : MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
    if (year) {
      const written = dayOf(Number(year), number, Number(day));
      if (written === null) continue;
      found.push({ start, end, day: written, hasYear: true });
      told = { year: Number(year), end };
      continue;
    }
    const past = isHistory && told !== null && start - told.end < REACH;
    const resolved = past
      ? dayOf(told!.year, number, Number(day))
      : reference && nearest(reference, number, Number(day), way([start, end]));
    found.push({ start, end, day: resolved, hasYear: false });
    if (past) told = { year: told!.year, end };
  }
  return found;
}

function nearest(reference: Day, month: number, day: number, direction: Direction): Day | null {
  const year = Number(reference.slice(0, 4));
  const here = dayOf(year, month, day);
  if (here === null) return null;
  const ahead = daysBetween(reference, here);
  if (direction === 'past' && ahead > SLACK) return dayOf(year - 1, month, day);
  if (direction === 'future' && ahead < -SLACK) return dayOf(year + 1, month, day);
  return here;
}
