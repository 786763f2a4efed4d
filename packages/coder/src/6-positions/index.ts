/** Stage 6: both axes of each attribution and of each actor, by the codebook's rules. */
import type { Block, Codebook, Document } from '@demarche/contract';
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
  // Only a reporter's lead sums up; what an issuer says first is said in its own words.
  const issued = attributions.some(({ voice }) => voice === 'issuer');
  const lead = issued ? undefined : document.blocks.find(({ kind }) => kind === 'paragraph');
  const told = attributions.map((one) => placeIn(document, one, lead));
  const positions = coding.acts.map((coded, i) => positionOf(coded, cast.speakers[i]!, coding.event, codebook));
  /** Whether the same actor speaks further down; what is told in the lead gives way only where they take a view there. */
  const speaksBelow = (i: number): boolean =>
    cast.speakers.some(
      ({ actors }, j) =>
        told[j] === 'below' &&
        (told[i] === 'headline' || positions[j]!.label !== 'neutral') &&
        actors.some((code) => cast.speakers[i]!.actors.includes(code)),
    );
  return coding.acts.map((coded, i) => {
    const position = positions[i]!;
    const legality = coded.negated
      ? { label: 'none' as const, why: [] }
      : legalityOf(coded.words, position.label, coded.signals.includes('standing'));
    return {
      position: position.label,
      legality: legality.label,
      counts:
        !coded.negated && (told[i] === 'below' || (told[i] === 'lead' && legality.label !== 'none') || !speaksBelow(i)),
      why: [...position.why, ...legality.why],
    };
  });
}

/** A headline, and a reporter's lead where it quotes nothing, sums up in the author's words what the text below tells. */
function placeIn(
  { blocks }: Document,
  attribution: ExtractedAttribution,
  lead: Block | undefined,
): 'headline' | 'lead' | 'below' {
  const at = placeOf(attribution);
  const block = blocks.find(({ span }) => at >= span[0] && at < span[1]);
  if (block?.kind === 'headline') return 'headline';
  return block && block === lead && attribution.mode === 'indirect' ? 'lead' : 'below';
}
