/** Stage 6: both axes of each attribution and of each actor, by the codebook's rules. */
import type { Codebook, Document } from '@demarche/contract';
import { placeOf, type ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast } from '../3-actors/index.ts';
import type { Coding } from '../4-acts/index.ts';
import { legalityOf } from './legality.ts';
import { positionOf, type Stance } from './stance.ts';

export { actorPositions } from './actor-positions.ts';
export type { Stance } from './stance.ts';

/** Where each attribution stands on both axes, in the same order. */
export function takeStances(
  document: Document,
  attributions: readonly ExtractedAttribution[],
  cast: Cast,
  coding: Coding,
  codebook: Codebook,
): Stance[] {
  const told = attributions.map((one) => !inHeadline(document, one));
  return coding.acts.map((coded, i) => {
    const speaker = cast.speakers[i]!;
    const position = positionOf(coded, speaker, coding.event, codebook);
    const legality = coded.negated
      ? { label: 'none' as const, why: [] }
      : legalityOf(coded.words, position.label, coded.signals.includes('standing'));
    const speaksBelow = cast.speakers.some(
      ({ actors }, j) => told[j] && actors.some((code) => speaker.actors.includes(code)),
    );
    return {
      position: position.label,
      legality: legality.label,
      counts: !coded.negated && (told[i]! || !speaksBelow),
      why: [...position.why, ...legality.why],
    };
  });
}

/** A headline sums up, in the editor's words, what the text below tells. */
function inHeadline({ blocks }: Document, attribution: ExtractedAttribution): boolean {
  const at = placeOf(attribution);
  return blocks.some(({ kind, span }) => kind === 'headline' && at >= span[0] && at < span[1]);
}
