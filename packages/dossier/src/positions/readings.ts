/** Invariant: a reading rests on the same statements as the position that it reads; another scale changes neither. */
import type { ActorPosition, Reading, Scale } from '@demarche/contract';

/** Where each actor stands on a scale, in the order of the positions. */
export function readPositions(positions: readonly ActorPosition[], { rules, ...scale }: Scale): Reading {
  return {
    codebook: { id: scale.id, version: scale.version, title: scale.title },
    categories: scale.categories,
    actors: positions.map(({ actor, position, legality, statements, legalityStatements }) => {
      const rule = rules.find(
        (one) => (one.position?.includes(position) ?? true) && (one.legality?.includes(legality) ?? true),
      )!;
      const bearing = rule.legality ? [...legalityStatements, ...(rule.position ? statements : [])] : statements;
      return {
        actor,
        category: rule.category,
        rule: `Rule ${rule.id}: ${rule.because}`,
        statements: [...new Set(bearing)],
      };
    }),
  };
}
