/** Invariant: a row is stale by its own dates and the day that is asked about, never by a clock. */
import type { Day } from '@demarche/contract';
import type { Atlas, Holder } from './atlas.ts';

/** An office whose last known holder has had it for long, or has left it without a successor here. */
export interface StaleHolder extends Pick<Holder, 'of' | 'office' | 'name' | 'from' | 'to'> {
  readonly why: 'held for long' | 'left, nobody after';
}

/** Years that an office is rarely held for longer. */
const LONG = 6;
/** Offices whose holders change by election or appointment, and that texts ask about most. */
const WATCHED = new Set(['head-of-state', 'head-of-government', 'foreign-ministry', 'io-head']);

/** What should be looked up again, oldest first. @example staleHolders(atlas, '2030-01-01')[0]?.name */
export function staleHolders({ holders }: Atlas, day: Day): StaleHolder[] {
  const byOffice = Map.groupBy(
    holders.filter(({ office, from }) => WATCHED.has(office) && from <= day),
    ({ of, office }) => `${of} ${office}`,
  );
  const before = `${Number(day.slice(0, 4)) - LONG}${day.slice(4)}`;
  return [...byOffice.values()]
    .flatMap((rows): StaleHolder[] => {
      const last = rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]!;
      const { of, office, name, from, to } = last;
      if (to !== null && to < day) return [{ of, office, name, from, to, why: 'left, nobody after' }];
      return to === null && from < before ? [{ of, office, name, from, to, why: 'held for long' }] : [];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
