/** Invariant: a log of shifts is a function of statements in order; each is about one actor and one axis. */
import type { ActorCode, Axis, Codebook, Shift } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { type Made, strongest } from '../statements/statements.ts';
import { NO_VIEW } from './axis-views.ts';

const AXES: readonly Axis[] = ['position', 'legality'];

/** How an actor's view on each axis came about and moved. */
export const shiftsOf = (actor: ActorCode, said: readonly Made[], codebook: Codebook): Shift[] =>
  AXES.flatMap((axis) => shiftsOn(axis, said, codebook).map((shift): Shift => Object.assign({ actor, axis }, shift)));

/** The log of all shifts, by day, then by actor. */
export const inLog = (shifts: readonly Shift[]): Shift[] =>
  shifts.toSorted(
    (a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.actor, b.actor) || compare(a.axis, b.axis),
  );

function shiftsOn(axis: Axis, said: readonly Made[], codebook: Codebook): Omit<Shift, 'actor' | 'axis'>[] {
  const order: readonly { label: Shift['to'] }[] = codebook.axes[axis];
  const found: Omit<Shift, 'actor' | 'axis'>[] = [];
  let standing: Shift['to'] | null = null;
  let last: Shift['to'] | null = null;
  for (const { statement } of said) {
    const to = statement[axis];
    if (NO_VIEW.has(to)) continue;
    const event = { day: statement.said?.from ?? null, to, statement: statement.id };
    if (standing === null) found.push({ kind: 'first', from: null, ...event });
    else if (to !== standing && strongest([to, standing], order) === to)
      found.push({ kind: 'stronger', from: standing, ...event });
    else if (to !== last) found.push({ kind: 'turn', from: last, ...event });
    standing = standing === null ? to : strongest([to, standing], order);
    last = to;
  }
  return found;
}
