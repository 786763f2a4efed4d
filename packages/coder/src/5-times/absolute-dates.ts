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
const SHAPES = [
  /(?<![\d.])(?<year>\d{4})-(?<m>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<![\d.])(?<day>\d{1,2})\.(?<m>\d{1,2})\.(?<year>\d{4})(?!\d)/gu,
  new RegExp(String.raw`\b${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>(?:19|20)\d{2}))?(?![\d:])`, 'gu'),
  new RegExp(
    String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?:,?\s+(?<year>(?:19|20)\d{2}))?\b`,
    'gu',
  ),
];
/** A date this many days on the wrong side of the reference day still belongs to the reference year: pages are dated late. */
const SLACK = 7;

/** The dates of a text that name month and day, in text order. */
export function absoluteDates(text: string, reference: Day | null, direction: Direction): AbsoluteDate[] {
  const found: AbsoluteDate[] = [];
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const { year, month, m, day } = match.groups ?? {};
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const monthNumber = m ? Number(m) : MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
      const resolved = year
        ? dayOf(Number(year), monthNumber, Number(day))
        : reference && nearest(reference, monthNumber, Number(day), direction);
      if (year && resolved === null) continue;
      found.push({ start, end, day: resolved, hasYear: year !== undefined });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
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
