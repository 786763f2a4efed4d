/** Invariant: two reports are bound by where they stand; their words are filled in where the judgement is kept. */
import type { Anchor, Statement, StatementReport } from '@demarche/contract';

/** A report that can be judged: one that rests on an attribution. */
export const anchorOf = ({ document, attribution }: StatementReport): Anchor | null =>
  attribution && { document, attribution, quote: '', spans: [] };

/** The report by which a statement is bound to another: its strongest that can be judged. */
export function bearer({ reports }: Statement): Anchor | null {
  return reports.map(anchorOf).find((anchor) => anchor !== null) ?? null;
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether two statements may be one: another one by the same actors or, where neither has any, by a person of the same name. */
export function canJoin(one: Statement, other: Statement): boolean {
  if (one.id === other.id || bearer(other) === null) return false;
  if (one.actors.length > 0 || other.actors.length > 0)
    return one.actors.toSorted().join() === other.actors.toSorted().join();
  return one.person !== null && other.person !== null && plain(one.person) === plain(other.person);
}
