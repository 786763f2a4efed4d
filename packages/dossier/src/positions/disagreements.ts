/** Invariant: codebooks are compared on the same evidence; a category that goes with no political label disagrees with nothing. */
import type { ActorPosition, Disagreement, PositionLabel, Reading } from '@demarche/contract';

/** What a codebook says of an actor: its category, the political label that goes with it, and by which rule. */
interface Verdict {
  readonly codebook: string;
  readonly category: string;
  readonly position: PositionLabel;
  readonly rule: string;
}

/** Actors whom codebooks put into categories that do not go together, in the order of the positions. */
export function disagreementsAmong(
  codebook: string,
  positions: readonly ActorPosition[],
  readings: readonly Reading[],
): Disagreement[] {
  const scales = readings.map(({ codebook: { id }, categories, actors }) => {
    const goesWith = new Map(categories.map(({ label, position }) => [label, position]));
    const read = new Map(actors.map((one) => [one.actor, one]));
    return { id, goesWith, read };
  });
  return positions.flatMap(({ actor, position, rule }): Disagreement[] => {
    const verdicts = scales.flatMap(({ id, goesWith, read }): Verdict[] => {
      const found = read.get(actor);
      const label = found && goesWith.get(found.category);
      return label ? [{ codebook: id, category: found.category, position: label, rule: found.rule }] : [];
    });
    if (verdicts.every((verdict) => verdict.position === position)) return [];
    const all = [{ codebook, category: position, position, rule }, ...verdicts];
    return [
      {
        actor,
        readings: all.map(({ codebook: id, category }) => ({ codebook: id, category })),
        because: all.map(({ codebook: id, category, rule: decided }) => `${id}, ${category}: ${decided}`).join(' '),
      },
    ];
  });
}
