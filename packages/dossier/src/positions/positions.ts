/** Invariant: an actor's position is the strongest of its own-voice statements that it does not deny, by the codebook's order alone. */
import type { ActorCode, ActorPosition, Axis, Codebook, Day, Derivation, Statement } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { type Made, strongest } from '../statements/statements.ts';
import { derivationOf } from './derivations.ts';

/** Where an actor stands, from what it said in its own voice; `said` comes in the dossier's order and is not empty. */
export function positionOf(actor: ActorCode, said: readonly Made[], codebook: Codebook): ActorPosition {
  const spoken = said.map(({ statement }) => statement);
  const position = strongest(
    spoken.map((statement) => statement.position),
    codebook.axes.position,
  );
  const legality = strongest(
    spoken.map((statement) => statement.legality),
    codebook.axes.legality,
  );
  const bearing = said.filter(({ statement }) => bears(statement, 'position', position));
  const legallyBearing = said.filter(({ statement }) => bears(statement, 'legality', legality));
  const legal = legallyBearing.map(({ statement }) => statement);
  const derived = {
    position: derivationOf('position', position, bearing, codebook),
    legality: legality === 'none' ? null : derivationOf('legality', legality, legallyBearing, codebook),
  };
  return {
    actor,
    position,
    legality,
    voice: bearing.some(({ statement }) => statement.actors.length === 1) ? 'own' : 'signatory',
    since: { position: earliestDay(bearing.map(({ statement }) => statement)), legality: earliestDay(legal) },
    latest: latestView(spoken, position),
    statements: bearing.map(({ statement }) => statement.id),
    legalityStatements: legal.map(({ id }) => id),
    rule: ruleInWords(position, derived.position, spoken.length),
    derived,
  };
}

/** Whether a statement in an actor's own voice bears a view on an axis that the actor holds. */
export const bears = (statement: Statement, axis: Axis, view: Statement[Axis]): boolean =>
  statement[axis] === view && view !== 'none';

const earliestDay = (statements: readonly Statement[]): Day | null =>
  statements.flatMap(({ said }) => said?.from ?? []).toSorted(compare)[0] ?? null;

/** The latest dated statement that takes a view, where that is another view; `neutral` is none. */
function latestView(spoken: readonly Statement[], position: ActorPosition['position']): ActorPosition['latest'] {
  const last = spoken.findLast((one) => one.said !== null && one.position !== 'neutral');
  return last === undefined || last.position === position ? null : { position: last.position, statement: last.id };
}

function ruleInWords(
  position: ActorPosition['position'],
  { definition, rules: [rule], judged }: Derivation,
  spoken: number,
): string {
  const reach = spoken === 1 ? 'Its one statement' : `The strongest of its ${spoken} statements`;
  if (rule) return `${reach}. Rule ${rule.id}: ${rule.because}`;
  if (judged.length > 0) return `${reach}. Set by a person.`;
  return definition ? `${reach}. ${position}: ${definition}` : `${reach}.`;
}
