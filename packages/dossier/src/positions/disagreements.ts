/** Invariant: codebooks are compared on the same evidence; what they say of an actor is set side by side. */
import type { ActorPosition, Disagreement, Reading } from '@demarche/contract';

/** Actors whom codebooks put into categories that do not go together. */
export function disagreementsAmong(
  _positions: readonly ActorPosition[],
  _readings: readonly Reading[],
): Disagreement[] {
  return [];
}
