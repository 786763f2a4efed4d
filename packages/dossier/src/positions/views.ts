/** Invariant: an actor's views depend on what it said in its own voice and on the codebook alone. */
import type { ActorCode, Codebook, Dossier } from '@demarche/contract';
import type { OwnVoice } from '../statements/own-voice.ts';
import type { Made } from '../statements/statements.ts';
import { escalationOf } from './escalation.ts';
import { positionOf } from './positions.ts';
import { inLog, shiftsOf } from './shifts.ts';

type Views = Pick<Dossier, 'positions' | 'shifts' | 'escalations'>;

/** Where actors stand, how that came about, and how their language moves; kept for actors who said nothing new. */
export function createViews(): (own: OwnVoice, codebook: Codebook) => Views {
  const kept = new Map<Codebook, ReturnType<typeof viewsUnder>>();
  return (own, codebook) => {
    const views = kept.get(codebook) ?? viewsUnder(codebook);
    kept.clear();
    kept.set(codebook, views);
    const all = [...own].map(([actor, said]) => views(actor, said));
    return {
      positions: all.map(({ position }) => position),
      shifts: inLog(all.flatMap(({ shifts }) => shifts)),
      escalations: all.flatMap(({ escalation }) => escalation ?? []),
    };
  };
}

function viewsUnder(codebook: Codebook) {
  const kept = new WeakMap<readonly Made[], ReturnType<typeof viewsOf>>();
  return (actor: ActorCode, said: readonly Made[]) => {
    const views = kept.get(said) ?? viewsOf(actor, said, codebook);
    kept.set(said, views);
    return views;
  };
}

const viewsOf = (actor: ActorCode, said: readonly Made[], codebook: Codebook) => ({
  position: positionOf(actor, said, codebook),
  shifts: shiftsOf(actor, said, codebook),
  escalation: escalationOf(actor, said),
});
