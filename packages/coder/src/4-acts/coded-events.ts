/** Invariant: an interchange event has a source and a target that are actors, and stands on the words of one attribution. */
import type { Act, ActorCode, ActType, CodedEvent } from '@demarche/contract';
import { INTERCHANGE } from './lexicon.ts';
import type { PrincipalEvent } from './principal-event.ts';
import { hull, type Row } from './row.ts';

/** The CAMEO and PLOVER codes of an act type; null where a scheme has none. */
export function interchangeCodes(type: ActType): { cameo: string | null; plover: string | null } {
  const { cameo, plover } = INTERCHANGE[type];
  return { cameo, plover };
}

/** The acts of a row that event data knows, one for each set of targets; acts aimed at the event go to the perpetrators. */
export function codedEvents(row: Row, acts: readonly Act[], event: PrincipalEvent): CodedEvent[] {
  const source = row.speaker.actors;
  return acts.flatMap(({ cameo, plover, targets }): CodedEvent[] => {
    const named = targets.filter((target): target is ActorCode => target !== 'event');
    const target = (named.length > 0 ? named : event.perpetrators).filter((code) => !source.includes(code));
    if (cameo === null || plover === null || source.length === 0 || target.length === 0) return [];
    const { source: who, cue, content } = row.attribution;
    return [{ source, target, plover, cameo, evidence: [hull([...who, ...cue, ...content])], date: null }];
  });
}
