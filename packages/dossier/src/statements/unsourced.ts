/** Invariant: what is quoted or read in the original is not asked for again. */
import type { ActorPosition, Statement, Unsourced } from '@demarche/contract';

/** Statements that rest on paraphrase or hearsay alone, those that bear a view first, in the order given. */
export function unsourcedAmong(statements: readonly Statement[], positions: readonly ActorPosition[]): Unsourced[] {
  const bearing = new Set(positions.flatMap((one) => [...one.statements, ...one.legalityStatements]));
  const first: Unsourced[] = [];
  const rest: Unsourced[] = [];
  for (const { id, rung } of statements) {
    if (rung !== 'paraphrase' && rung !== 'second-hand') continue;
    const bears = bearing.has(id);
    (bears ? first : rest).push({ statement: id, rung, bears });
  }
  return [...first, ...rest];
}
