/** Invariant: a day is a UTC calendar day, `YYYY-MM-DD`; nothing here knows of hours or of the clock. */
import type { Day } from '@demarche/contract';

const MS_A_DAY = 86_400_000;

const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days after a day; before it where negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(time(day) + count * MS_A_DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(time(day)).getUTCDay();
}

/** Days from one day to another, negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((time(to) - time(from)) / MS_A_DAY);
}

/**
 * The day of these numbers, or null where there is none such.
 * @example dayOf(2026, 2, 30) // null
 */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
