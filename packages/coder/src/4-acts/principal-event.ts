/**
 * Invariant: the sides come from the crisis where it names them; else from the document's own words for what happened,
 * counted over the text, the headline and the lead counting most. An actor is on one side at most.
 */
import type { ActorCode, Crisis, Document } from '@demarche/contract';
import type { Cast } from '../3-actors/index.ts';
import type { EventRoles } from './event-roles.ts';
import { distinct } from './row.ts';
import type { NameBook } from './plain-names.ts';
import { type RolesTold, rolesTold } from './told-roles.ts';

/** The event that the document's speakers react to. */
export interface PrincipalEvent {
  readonly perpetrators: readonly ActorCode[];
  readonly affected: readonly ActorCode[];
  /** The text tells no deed of the perpetrators; others accuse them of it. */
  readonly alleged: boolean;
}

/** The perpetrators and affected actors of the event that a document is about. */
export function principalEvent(document: Document, cast: Cast, crisis: Crisis | null, atlas: NameBook): PrincipalEvent {
  if (crisis && crisis.parties.some(({ role }) => role !== 'other')) {
    const of = (side: 'perpetrator' | 'affected') =>
      crisis.parties.filter(({ role }) => role === side).map(({ actor }) => actor);
    return { perpetrators: of('perpetrator'), affected: of('affected'), alleged: false };
  }
  return sidesTold(rolesTold(document, cast, atlas), atlas);
}

/** The sides as a document's own words tell them. */
export function sidesTold(
  { events, mourned, accused: charged, stoodWith }: RolesTold,
  atlas: NameBook,
): PrincipalEvent {
  const deeds = [...events, ...mourned];
  const sides = (roles: readonly EventRoles[], least = 0) => bySides(roles, least, atlas);
  const told = sides(deeds, TOLD);
  const ousted = told.perpetrators.length > 0 ? [] : toppledAlone(events, sides);
  const suffered = told.affected.filter((code) => !ousted.includes(code));
  const owned = [...told.perpetrators, ...ousted];
  const accused = owned.length > 0 ? [] : sides(charged).perpetrators;
  const known = [...owned, ...accused];
  const perpetrators = known.length > 0 ? known : sides(deeds).perpetrators;
  const affected = suffered.length > 0 ? suffered : sides(stoodWith).affected;
  return {
    perpetrators: perpetrators.filter((code) => !suffered.includes(code)),
    affected: affected.filter((code) => !perpetrators.includes(code)),
    alleged: accused.length > 0,
  };
}

/** Whom nobody from outside has toppled, nor done anything else to: their own state has. */
function toppledAlone(
  events: readonly EventRoles[],
  sides: (roles: readonly EventRoles[], least: number) => Pick<PrincipalEvent, 'affected'>,
): ActorCode[] {
  const toppled = distinct(events.flatMap(({ ousted = [] }) => ousted));
  const { affected } = sides(
    events.filter(({ ousted = [] }) => ousted.length === 0),
    TOLD,
  );
  return toppled.filter((code) => !affected.includes(code));
}

/** A side is told by a deed; one word of a reaction (`sanctions`, `a vote`) only hints at it. */
const TOLD = 0.5;
/** An actor counts for a side where it is named on it at least this share as often as the side's most named one. */
const SHARE_OF_TOP = 0.4;

function bySides(votes: readonly EventRoles[], least: number, atlas: NameBook): Omit<PrincipalEvent, 'alleged'> {
  const [does, suffers] = [new Map<ActorCode, number>(), new Map<ActorCode, number>()];
  const add = (tally: Map<ActorCode, number>, codes: readonly ActorCode[], weight: number) =>
    codes.forEach((code) => tally.set(code, (tally.get(code) ?? 0) + weight));
  for (const { agents, patients, weight } of votes) {
    add(does, agents, weight);
    add(suffers, patients, weight);
  }
  const side = (own: Map<ActorCode, number>, other: Map<ActorCode, number>) => {
    const leading = [...own].filter(([code, count]) => count > (other.get(code) ?? 0));
    const top = Math.max(0, ...leading.map(([, count]) => count));
    return leading.filter(([, count]) => count >= Math.max(least, top * SHARE_OF_TOP)).map(([code]) => code);
  };
  const affected = side(suffers, does);
  const states = affected.filter((code) => atlas.actor(code)?.kind !== 'organisation');
  return { perpetrators: side(does, suffers), affected: states.length > 0 ? states : affected };
}
