/** Invariant: an actor stands where the strongest of its own state-voice rows stands, on each axis; negated rows bear nothing. */
import type { ActorCode, AttributionId, Codebook, CodedPosition } from '@demarche/contract';
import type { Cast } from '../3-actors/index.ts';
import type { Stance } from './stance.ts';

/** Each actor's position and legal view, actors in the order in which they first speak. */
export function actorPositions(
  ids: readonly AttributionId[],
  cast: Cast,
  stances: readonly Stance[],
  codebook: Codebook,
): CodedPosition[] {
  const rows = new Map<ActorCode, { id: AttributionId; stance: Stance }[]>();
  cast.speakers.forEach(({ actors, stateVoice }, i) => {
    const stance = stances[i]!;
    if (!stateVoice || !stance.counts) return;
    for (const actor of actors) rows.set(actor, [...(rows.get(actor) ?? []), { id: ids[i]!, stance }]);
  });
  const strongest = <T>(order: readonly T[], given: readonly T[]): T => order.find((label) => given.includes(label))!;
  const positions = codebook.axes.position.map(({ label }) => label);
  const legalities = codebook.axes.legality.map(({ label }) => label);
  return [...rows].map(([actor, own]) => {
    const position = strongest(
      positions,
      own.map(({ stance }) => stance.position),
    );
    const legality = strongest(
      legalities,
      own.map(({ stance }) => stance.legality),
    );
    const bears = ({ stance }: { stance: Stance }) =>
      stance.position === position || (legality !== 'none' && stance.legality === legality);
    return { actor, position, legality, evidence: [...new Set(own.filter(bears).map(({ id }) => id))] };
  });
}
