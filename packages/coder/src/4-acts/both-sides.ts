/** Invariant: `both sides` are the two sides of the event, and only where each of them is one state or group. */
import type { ActorCode, Document } from '@demarche/contract';
import type { Cast, Mention } from '../3-actors/index.ts';
import type { PrincipalEvent } from './principal-event.ts';

/** The sides of the event, by no name. */
export const BOTH_SIDES =
  /\b(?:both|the two) (?:sides|parties|countries|governments|neighbou?rs|nations|states|capitals)\b/iu;

/** The two sides of an event; none where either is not known. */
export const sidesOf = ({ perpetrators, affected }: PrincipalEvent): ActorCode[] =>
  perpetrators.length > 0 && affected.length > 0 ? [...new Set([...perpetrators, ...affected])] : [];

/** The cast, with a mention of the two sides wherever the text calls them so and does not say who they are. */
export function withSides({ text }: Document, cast: Cast, event: PrincipalEvent): Cast {
  const actors = sidesOf(event);
  if (actors.length !== 2) return cast;
  const both = [...text.matchAll(new RegExp(BOTH_SIDES, 'giu'))].map(({ index, 0: words }): Mention => {
    const span = [index, index + words.length] as const;
    return { span, actors, kind: 'group', office: 'other', person: null, stateVoice: true };
  });
  return { ...cast, mentions: [...cast.mentions, ...both].toSorted((a, b) => a.span[0] - b.span[0]) };
}
