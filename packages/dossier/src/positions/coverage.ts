/** Invariant: an empty cell says which kind of empty it is. */
import type { ActorPosition, Dossier, Statement } from '@demarche/contract';
import type { CompileInput } from '../compile-input.ts';

/** What is known of every actor of the roster, and of regions and blocs. */
export function coverageOf(
  _input: Pick<CompileInput, 'roster' | 'searches'>,
  _statements: readonly Statement[],
  _positions: readonly ActorPosition[],
): Dossier['coverage'] {
  return { cells: [], groups: [] };
}
