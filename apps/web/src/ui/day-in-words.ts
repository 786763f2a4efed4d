/** Invariant: days are UTC and worded so that no reader takes the month for the day; a distance is counted in days, never rounded to months. */
import { counted } from '../strings.ts';
import { daysBetween } from './days.ts';
import { DAYS } from './telling-strings.ts';

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const FULL = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const FROM_NOW = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const written = (day: string, format: Intl.DateTimeFormat): string => {
  const time = Date.parse(day.slice(0, 10));
  return Number.isNaN(time) ? day : format.format(time);
};

/** `2025-03-08` or a moment as `8 Mar 2025`; what is no date stays as it is. */
export const dateInWords = (day: string): string => written(day, SHORT);

/** The same as `8 March 2025`. */
export const dateInFull = (day: string): string => written(day, FULL);

/** How days are told: as dates, from the crisis's first event, or from now (as of a day: from that). */
export type DayForm = 'date' | 'since' | 'ago';

/** What days are told by. */
export interface Telling {
  readonly form: DayForm;
  /** The day of the first principal event; null where there is none. */
  readonly event: string | null;
  /** The day as of which; null for now. */
  readonly asOf: string | null;
  readonly now: string;
}

/**
 * A day in each form that it can be told in.
 * @example toldInWords('2026-01-05', { event: '2026-01-03', asOf: null, now: '2026-01-06', … }).since // '2 days after the event'
 */
export function toldInWords(
  day: string,
  { event, asOf, now }: Omit<Telling, 'form'>,
): Partial<Record<DayForm, string>> {
  const date = dateInWords(day);
  if (Number.isNaN(Date.parse(day.slice(0, 10)))) return { date };
  const since = event === null ? {} : { since: apart(daysBetween(event, day), DAYS.event) };
  const ago =
    asOf === null ? FROM_NOW.format(daysBetween(now, day), 'day') : apart(daysBetween(asOf, day), DAYS.thatDay);
  return { date, ...since, ago };
}

const apart = (days: number, { same, before, after }: typeof DAYS.event | typeof DAYS.thatDay): string =>
  days === 0 ? same : `${counted(Math.abs(days), 'day')} ${days < 0 ? before : after}`;

/** A day for where there is little room: `03-08`, or days with their sign: `+2`. */
export function dayInBrief(day: string, { form, event, asOf, now }: Telling): string {
  const from = form === 'since' ? event : form === 'ago' ? (asOf ?? now) : null;
  if (from === null) return day.slice(5);
  const days = daysBetween(from, day);
  return `${days > 0 ? '+' : days < 0 ? '−' : ''}${Math.abs(days)}`;
}
