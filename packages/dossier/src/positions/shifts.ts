/** Invariant: a log of shifts is a function of dated statements in order; what has no day shifts nothing that has one. */
import type { Axis, Codebook, Shift, Statement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { strongest } from '../statements/statements.ts';

const AXES: readonly Axis[] = ['position', 'legality'];

/** Labels that take no view. */
const NO_VIEW: ReadonlySet<string> = new Set(['neutral', 'none']);

/** How each actor's view on each axis came about and moved, by day. `statements` come in the dossier's order. */
export function shiftsOf(statements: readonly Statement[], codebook: Codebook): Shift[] {
  const own = statements.filter(({ stateVoice, negated }) => stateVoice && !negated);
  const byActor = Map.groupBy(
    own.flatMap((statement) => statement.actors.map((actor) => ({ actor, statement }))),
    ({ actor }) => actor,
  );
  const shifts = [...byActor].flatMap(([actor, said]) =>
    AXES.flatMap((axis) =>
      shiftsOn(
        axis,
        said.map(({ statement }) => statement),
        codebook,
      ).map((shift): Shift => ({ actor, axis, ...shift })),
    ),
  );
  return shifts.toSorted(
    (a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.actor, b.actor) || compare(a.axis, b.axis),
  );
}

function shiftsOn(axis: Axis, said: readonly Statement[], codebook: Codebook): Omit<Shift, 'actor' | 'axis'>[] {
  const order: readonly { label: Shift['to'] }[] = codebook.axes[axis];
  const found: Omit<Shift, 'actor' | 'axis'>[] = [];
  let standing: Shift['to'] | null = null;
  let last: Shift['to'] | null = null;
  for (const statement of said) {
    const to = statement[axis];
    if (NO_VIEW.has(to)) continue;
    const day = statement.said?.from ?? null;
    const event = { day, to, statement: statement.id };
    if (standing === null) found.push({ kind: 'first', from: null, ...event });
    else if (to !== standing && strongest([to, standing], order) === to)
      found.push({ kind: 'stronger', from: standing, ...event });
    else if (to !== last) found.push({ kind: 'turn', from: last, ...event });
    standing = standing === null ? to : strongest([to, standing], order);
    last = to;
  }
  return found;
}
