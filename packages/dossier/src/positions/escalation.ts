/** Invariant: only dated statements in an actor's own voice count, and only those on the codebook's ladder. */
import type { ActorCode, Escalation } from '@demarche/contract';
import type { Made } from '../statements/statements.ts';

/** Fewer points than this have no trend. */
const LEAST_POINTS = 3;

/** Beyond this Kendall's tau is a trend. */
const CLEAR_TAU = 0.3;

/** How the strength of an actor's language moves; null where nothing of it is on the ladder. `said` comes in the dossier's order. */
export function escalationOf(actor: ActorCode, said: readonly Made[]): Escalation | null {
  const points = said.flatMap(({ statement: { said: when, force, id } }) =>
    when !== null && force > 0 ? [{ day: when.from, force, statement: id }] : [],
  );
  return points.length === 0 ? null : { actor, points, trend: trendOf(points) };
}

function trendOf(points: Escalation['points']): Escalation['trend'] {
  if (points.length < LEAST_POINTS) return 'steady';
  const tau = kendall(points);
  return tau > CLEAR_TAU ? 'rising' : tau < -CLEAR_TAU ? 'falling' : 'steady';
}

/**
 * Kendall's tau-b of force over days, -1 to 1, counted by the few values that force has, in time linear in the points
 * (M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945). Points come in order of their days.
 */
function kendall(points: readonly { readonly day: string; readonly force: number }[]): number {
  const before = new Map<number, number>();
  let difference = 0;
  let tiedDays = 0;
  for (const day of Map.groupBy(points, (point) => point.day).values()) {
    for (const { force } of day) {
      for (const [other, count] of before) difference += Math.sign(force - other) * count;
    }
    for (const { force } of day) before.set(force, (before.get(force) ?? 0) + 1);
    tiedDays += pairs(day.length);
  }
  const all = pairs(points.length);
  const tiedForces = [...before.values()].reduce((sum, count) => sum + pairs(count), 0);
  const scale = Math.sqrt((all - tiedDays) * (all - tiedForces));
  return scale === 0 ? 0 : difference / scale;
}

const pairs = (n: number): number => (n * (n - 1)) / 2;
