/** Invariant: what was there on the first visit counts as read; what is read stays so in this browser. */
import { useEffect, useState } from 'react';
import type { Alert } from '@demarche/contract';
import { useAlerts } from '../../api/alert-queries.ts';

const keyOf = (crisis: string): string => `demarche.alerts.${crisis}`;

function read(crisis: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(crisis));
  } catch {
    return null;
  }
}

/** Notes that everything known up to a moment has been seen. */
export function markRead(crisis: string, at: string): void {
  try {
    window.localStorage.setItem(keyOf(crisis), at);
  } catch {
    // Full or forbidden: it then counts as new the next time too.
  }
}

/** The moment of the latest alert; the list has what was known last first. */
export const latestOf = (alerts: readonly Alert[]): string => alerts[0]?.at ?? '';

/** How many alerts came after what was seen last; on the first visit none, since all counts as read then. */
export function useUnread(crisis: string): number {
  const seen = read(crisis);
  const { data: alerts } = useAlerts(crisis, seen === null ? { most: 1 } : { since: seen });
  useEffect(() => {
    if (seen === null && alerts) markRead(crisis, latestOf(alerts));
  }, [crisis, seen, alerts]);
  return seen === null ? 0 : (alerts ?? []).filter(({ at }) => at > seen).length;
}

/** Since when an alert is new to whoever has just come; it stays so while they look. */
export function useSeenBefore(crisis: string): string | null {
  const [seen] = useState(() => read(crisis));
  return seen;
}
