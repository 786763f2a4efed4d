/** Invariant: the day as of which a dossier is read stands in the address, and stays there from page to page. */
import { useSearchParams } from 'react-router';
import { Day } from '@demarche/contract';

/** The day that the address asks for; null for now. */
export function useAsOf(): Day | null {
  const [query] = useSearchParams();
  return Day.safeParse(query.get('asOf')).data ?? null;
}

/** Makes the query of a link that leads on as of the same day. @example onward({ section: 'demands' }) // '?section=demands&asOf=2026-01-05' */
export function useOnward(): (query?: Record<string, string>) => string {
  const asOf = useAsOf();
  return (query = {}) => {
    const next = new URLSearchParams({ ...query, ...(asOf ? { asOf } : {}) }).toString();
    return next === '' ? '' : `?${next}`;
  };
}
