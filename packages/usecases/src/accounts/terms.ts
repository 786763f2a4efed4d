/** Invariant: a term is counted in whole days of 24 hours from the moment it begins. */
const DAY = 24 * 60 * 60_000;

/** When something begins and ends; without days it has no end. */
export const termOf = (now: Date, days: number | undefined): { created: string; ends: string | null } => ({
  created: now.toISOString(),
  ends: days === undefined ? null : new Date(now.getTime() + days * DAY).toISOString(),
});
