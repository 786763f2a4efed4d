/** The words of the search over statements. */
import type { StatementOrder } from '@demarche/contract';

export const SEARCH = {
  label: 'Words, “a phrase”',
  order: 'Order',
  source: 'Source',
  sourceKind: 'Kind of source',
  chosen: 'Narrowed to',
  drop: (what: string) => `Remove ${what}:`,
  day: 'Day',
  asOf: 'As of',
} as const;

export const ORDER: Record<StatementOrder, string> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  strongest: 'Strongest first',
};
