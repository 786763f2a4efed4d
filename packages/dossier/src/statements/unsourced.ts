/** Invariant: what is quoted or read in the original is not asked for again. */
import type { ActorPosition, Statement, Unsourced } from '@demarche/contract';

/** Statements that rest on paraphrase or hearsay alone, those that bear a view first, in the order given. */
export function unsourcedAmong(statements: readonly Statement[], positions: readonly ActorPosition[]): Unsourced[] {
  const bearing = new Set(positions.flatMap((one) => [...one.statements, ...one.legalityStatements]));
  const all = statements
    .filter(({ rung }) => rung === 'paraphrase' || rung === 'second-hand')
    .map(({ id, rung }) => ({ statement: id, rung, bears: bearing.has(id) }));
  return [...all.filter(({ bears }) => bears), ...all.filter(({ bears }) => !bears)];
}
