/** Stage 6: both axes of each attribution and of each actor, by the codebook's rules. */
import type { AttributionId, Codebook, CodedPosition, Document, Legality, PositionLabel } from '@demarche/contract';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast } from '../3-actors/index.ts';
import type { Coding } from '../4-acts/index.ts';

export interface Stance {
  readonly position: PositionLabel;
  readonly legality: Legality;
  /** Ids of the codebook rules that gave them. */
  readonly why: readonly string[];
}

/** Where each attribution stands on both axes, in the same order. */
export function takeStances(
  _document: Document,
  attributions: readonly ExtractedAttribution[],
  _cast: Cast,
  _coding: Coding,
  _codebook: Codebook,
): Stance[] {
  return attributions.map(() => ({ position: 'neutral', legality: 'none', why: [] }));
}

/** Each actor's position: the strongest of its state-voice, un-negated attributions. */
export function actorPositions(
  _ids: readonly AttributionId[],
  _cast: Cast,
  _stances: readonly Stance[],
  _codebook: Codebook,
): CodedPosition[] {
  return [];
}
