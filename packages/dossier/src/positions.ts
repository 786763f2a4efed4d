/** Invariant: an actor's position is the strongest of its own-voice statements that it does not deny, by the codebook's order alone. */
import type { Act, ActorCode, ActorPosition, Codebook, Crisis, Statement } from '@demarche/contract';
import { compare } from './evidence.ts';
import { strongest } from './statements.ts';

type Side = 'perpetrator' | 'affected' | 'other';

/** One position for each actor that speaks for itself, by actor code. `statements` come in dossier order. */
export function actorPositions(statements: readonly Statement[], crisis: Crisis, codebook: Codebook): ActorPosition[] {
  const own = statements.filter((statement) => statement.stateVoice && !statement.negated);
  const byActor = Map.groupBy(
    own.flatMap((statement) => statement.actors.map((actor) => ({ actor, statement }))),
    ({ actor }) => actor,
  );
  return [...byActor]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([actor, said]) => {
      const spoken = said.map(({ statement }) => statement);
      const position = strongest(
        spoken.map((one) => one.position),
        codebook.axes.position,
      );
      const legality = strongest(
        spoken.map((one) => one.legality),
        codebook.axes.legality,
      );
      const bearing = spoken.filter((one) => one.position === position);
      return {
        actor,
        position,
        legality,
        statements: bearing.map((one) => one.id),
        legalityStatements:
          legality === 'none' ? [] : spoken.filter((one) => one.legality === legality).map((one) => one.id),
        rule: ruleInWords(actor, bearing, spoken.length, crisis, codebook),
      };
    });
}

function ruleInWords(
  actor: ActorCode,
  bearing: readonly Statement[],
  spoken: number,
  crisis: Crisis,
  codebook: Codebook,
): string {
  const position = bearing[0]!.position;
  const reach = spoken === 1 ? 'Its one statement' : `The strongest of its ${spoken} statements`;
  const rule = bearing
    .flatMap((statement) => statement.acts)
    .map((act) => ruleFor(act, actor, position, crisis, codebook))
    .find((found) => found !== undefined);
  if (rule) return `${reach}. Rule ${rule.id}: ${rule.because}`;
  const definition = codebook.axes.position.find((entry) => entry.label === position)?.definition;
  return definition ? `${reach}. Category ${position}: ${definition}` : `${reach}.`;
}

/** The codebook's first rule that fits this act, if it gives this position. */
function ruleFor(
  act: Act,
  actor: ActorCode,
  position: ActorPosition['position'],
  crisis: Crisis,
  codebook: Codebook,
): Codebook['rules'][number] | undefined {
  const aims = new Set(act.targets.map((target) => (target === 'event' ? target : sideOf(target, crisis))));
  const speaker = sideOf(actor, crisis);
  return codebook.rules.find(
    (rule) =>
      rule.position === position &&
      rule.acts.includes(act.type) &&
      (rule.towards === undefined || rule.towards.some((side) => aims.has(side))) &&
      (rule.speaker === undefined || rule.speaker === speaker),
  );
}

const sideOf = (actor: ActorCode, crisis: Crisis): Side =>
  crisis.parties.find((party) => party.actor === actor)?.role ?? 'other';
