/** Invariant: statements that an order does not tell apart stay in the dossier's order: by day, then as they are told. */
import type { Statement, StatementOrder } from '@demarche/contract';

/** Statements, given in the dossier's order, in the one that is asked for; without a day they come last where it is by day. */
export function inOrder(statements: readonly Statement[], order: StatementOrder): readonly Statement[] {
  if (order === 'oldest') return statements;
  if (order === 'strongest') return statements.toSorted((a, b) => b.force - a.force);
  const dayOf = ({ said }: Statement): string => said?.from ?? '';
  return statements.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
}
