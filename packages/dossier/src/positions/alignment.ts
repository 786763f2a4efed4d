/** Invariant: silence is never agreement: a pair is compared only on what both took a view on. */
import type { ActorPosition, Alignment, Contested, Demand } from '@demarche/contract';

/** Who stands with whom, over positions, contested claims and demands. */
export function alignmentOf(
  _: Readonly<{
    positions: readonly ActorPosition[];
    contested: readonly Contested[];
    demands: readonly Demand[];
  }>,
): Alignment {
  return { items: [], actors: [], pairs: [], clusters: [], resamplings: 0 };
}
