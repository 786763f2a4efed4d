/** Invariant: a lane has each day of its actor once, with all that it said that day; what has no day is in no lane. */
import type { ActorCode, TimelineEntry } from '@demarche/contract';

export interface Lane {
  readonly actor: ActorCode;
  readonly statements: number;
  /** By day, in order. */
  readonly days: readonly { readonly day: string; readonly statements: number }[];
}

export interface Lanes {
  /** Who said most first. */
  readonly lanes: readonly Lane[];
  readonly events: readonly { readonly day: string; readonly title: string }[];
  readonly first: string | null;
  readonly last: string | null;
  /** The most that anybody said on one day. */
  readonly most: number;
}

/** The statements of a timeline by actor and day, and its events. */
export function lanesOf(timeline: readonly TimelineEntry[]): Lanes {
  const byActor = new Map<ActorCode, Map<string, number>>();
  const events: { day: string; title: string }[] = [];
  const days: string[] = [];
  for (const { day, kind, actors, title } of timeline) {
    if (day === null) continue;
    if (kind === 'event') events.push({ day, title });
    if (kind !== 'statement' && kind !== 'event') continue;
    days.push(day);
    if (kind === 'event') continue;
    for (const actor of actors) {
      const own = byActor.get(actor) ?? new Map<string, number>();
      byActor.set(actor, own.set(day, (own.get(day) ?? 0) + 1));
    }
  }
  const lanes = [...byActor].map(([actor, own]): Lane => {
    const sorted = [...own].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
      actor,
      statements: sorted.reduce((sum, [, count]) => sum + count, 0),
      days: sorted.map(([day, statements]) => ({ day, statements })),
    };
  });
  const extreme = (is: (a: string, b: string) => boolean): string | null =>
    days.reduce<string | null>((found, day) => (found === null || is(day, found) ? day : found), null);
  return {
    lanes: lanes.toSorted((a, b) => b.statements - a.statements || (a.actor < b.actor ? -1 : 1)),
    events,
    first: extreme((a, b) => a < b),
    last: extreme((a, b) => a > b),
    most: lanes.reduce((most, { days: own }) => own.reduce((top, one) => Math.max(top, one.statements), most), 0),
  };
}
