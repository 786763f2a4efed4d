/** Invariant: only dated statements in an actor's own voice count, and only those on the codebook's ladder. */
import type { Escalation, Statement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';

/** Fewer points than this have no trend. */
const LEAST_POINTS = 3;

/** Beyond this Kendall's tau is a trend. */
const CLEAR_TAU = 0.3;

/** How the strength of each actor's language moves, by actor code. `statements` come in the dossier's order. */
export function escalationsOf(statements: readonly Statement[]): Escalation[] {
  const points = statements.flatMap(({ actors, stateVoice, negated, said, force, id }) =>
    stateVoice && !negated && said !== null && force > 0
      ? actors.map((actor) => ({ actor, point: { day: said.from, force, statement: id } }))
      : [],
  );
  return [...Map.groupBy(points, ({ actor }) => actor)]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([actor, group]) => {
      const series = group.map(({ point }) => point);
      return { actor, points: series, trend: trendOf(series) };
    });
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
export function kendall(points: readonly { readonly day: string; readonly force: number }[]): number {
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
