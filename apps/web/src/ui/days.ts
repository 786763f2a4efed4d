/** Invariant: days are UTC calendar days, written `2026-01-03`. */
const DAY_MS = 86_400_000;

/** Days from one day to another; negative where the other is earlier. @example daysBetween('2026-01-03', '2026-01-05') // 2 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);

/** The day so many days later. @example laterBy('2026-01-31', 1) // '2026-02-01' */
export const laterBy = (day: string, by: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + by * DAY_MS).toISOString().slice(0, 10);

/** The day that it is now, UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
