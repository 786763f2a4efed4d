/** Invariant: days are compared as whole numbers, so that a year's end is one day like any other. */
import type { DateRange } from '@demarche/contract';

const DAY_MS = 86_400_000;

/** A date range as numbers of days since 1970, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
  /** True where the day rests on the publication date, which is the latest day it can be. */
  readonly rough: boolean;
}

/** Days since 1 January 1970, UTC. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** The day of a number of days since 1 January 1970. */
export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const dayRange = ({ from, to, basis }: DateRange): DayRange => ({
  from: dayNumber(from),
  to: dayNumber(to),
  rough: basis === 'published',
});

/** Whole days between two ranges, 0 where they overlap. */
export const daysBetween = (a: DayRange, b: DayRange): number => Math.max(0, a.from - b.to, b.from - a.to);
