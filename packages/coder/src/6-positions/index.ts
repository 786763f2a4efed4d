/** Stage 6: both axes of each attribution and of each actor, by the codebook's rules. */
import type { Codebook } from '@demarche/contract';
import type { Cast } from '../3-actors/index.ts';
import type { Coding } from '../4-acts/index.ts';
import { legalityOf } from './legality.ts';
import { positionOf, type Stance } from './stance.ts';

export { actorPositions } from './actor-positions.ts';
export type { Stance } from './stance.ts';

/** Where each attribution stands on both axes, in the same order. */
export function takeStances(cast: Cast, coding: Coding, codebook: Codebook): Stance[] {
  return coding.acts.map((coded, i) => {
    const position = positionOf(coded, cast.speakers[i]!, coding.event, codebook);
    const legality = coded.negated ? { label: 'none' as const, why: [] } : legalityOf(coded.words, position.label);
    return {
      position: position.label,
      legality: legality.label,
      counts: !coded.negated,
      why: [...position.why, ...legality.why],
    };
  });
}
