/** Invariant: a claim is contested only where both sides speak for themselves; neither side's words are preferred. */
import type { Contested, Crisis, Legality, Statement } from '@demarche/contract';
import { compare } from './evidence/evidence.ts';

type Side = Contested['asserted'];

/** The claim that the principal event was lawful, where some actors assert and others deny it. */
export function contestedClaims(statements: readonly Statement[], crisis: Crisis): Contested[] {
  const asserted = sideOf(statements, 'lawful');
  const denied = sideOf(statements, 'unlawful');
  if (asserted.length === 0 || denied.length === 0) return [];
  return [
    { id: 'claim:lawfulness', claim: `Lawfulness of: ${crisis.events[0]?.title ?? crisis.title}`, asserted, denied },
  ];
}

function sideOf(statements: readonly Statement[], legality: Legality): Side {
  const holding = statements.filter((one) => one.legality === legality && one.stateVoice && !one.negated);
  const byActor = Map.groupBy(
    holding.flatMap((statement) => statement.actors.map((actor) => ({ actor, id: statement.id }))),
    ({ actor }) => actor,
  );
  return [...byActor]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([actor, said]) => ({ actor, statements: said.map(({ id }) => id), grounds: [] }));
}
