/** Invariant: a row is an act of one actor towards one target; where CAMEO or PLOVER cannot say what the act says, the row says so. */
import {
  type Act,
  ActType,
  type ActorCode,
  DateBasis,
  type Dossier,
  type Statement,
  statementAddress,
} from '@demarche/contract';
import EVENT_CODES from '../../data/event-codes.json' with { type: 'json' };
import type { PublishOptions } from '../options.ts';
import { type Column, column, tableOf } from './table.ts';

interface Row {
  readonly dossier: Dossier;
  readonly statement: Statement;
  readonly source: ActorCode;
  readonly act: Act;
  readonly target: Target;
  readonly options: PublishOptions;
}

interface Target {
  readonly actor: string;
  /** The act is about the event, and the side that caused it stands in its place. */
  readonly isEvent: boolean;
}

/** CAMEO's root code to verbal cooperation, material cooperation, verbal conflict, material conflict (1 to 4; the grouping of GDELT and ICEWS). */
const QUADS: Readonly<Record<string, number>> = EVENT_CODES.quads;

/** What the mapping of an act to CAMEO and PLOVER loses, as the coder's own table has it. */
const LOSSES: Readonly<Record<ActType, string | null>> = EVENT_CODES.losses;

const COLUMNS: Readonly<Record<string, Column<Row>>> = {
  date: column('date', 'First day on which it can have been said, UTC', ({ statement }) => statement.said?.from),
  date_basis: column('text', 'What the day rests on', ({ statement }) => statement.said?.basis, DateBasis.options),
  source: column('text', 'Code of who acts', ({ source }) => source),
  target: column(
    'text',
    'Code of whom the act is about, else whom it is said to; empty where nobody is',
    ({ target }) => target.actor,
  ),
  cameo: column('text', 'CAMEO code', ({ act }) => act.cameo),
  quad: column(
    'number',
    'Quad class by CAMEO\u2019s root code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
    ({ act }) => (act.cameo === null ? null : QUADS[act.cameo.slice(0, 2)]),
    ['1', '2', '3', '4'],
  ),
  plover: column('text', 'PLOVER type', ({ act }) => act.plover),
  act: column('text', 'The act as Demarche codes it', ({ act }) => act.type, ActType.options),
  strength: column('number', '1 (mild) to 3 (strongest) within its type', ({ act }) => act.strength, ['1', '2', '3']),
  hedged: column('boolean', 'Whether every report qualifies that it was said', ({ statement }) => statement.hedged),
  statement: column('text', 'Id of the statement', ({ statement }) => statement.id),
  document: column(
    'text',
    'Id of the document with its best report',
    ({ statement }) => statement.reports[0]!.document,
  ),
  address: column('address', 'Permanent address of the statement', ({ dossier, statement, options }) =>
    statementAddress(options.baseUrl, dossier.crisis.id, statement.id),
  ),
  loss: column('text', 'What the row loses of the act; empty where nothing is lost', lossOf),
};

/** The acts of all statements but those of which it is told that they were not made. */
export const EVENTS = tableOf(
  {
    ending: '.events.csv',
    row: 'an act of one actor towards one target; what was said not to have been said has none',
  },
  COLUMNS,
  (dossier, options) => {
    const parties = dossier.crisis.parties.filter(({ role }) => role === 'perpetrator').map(({ actor }) => actor);
    return dossier.statements
      .filter(({ negated }) => !negated)
      .flatMap((statement) =>
        statement.acts.flatMap((act) =>
          statement.actors.flatMap((source) =>
            targetsOf(act, source, parties).map((target): Row => ({
              dossier,
              statement,
              source,
              act,
              target,
              options,
            })),
          ),
        ),
      );
  },
);

/** Whom an act is about; the event stands for the sides that caused it, the actor itself aside. */
function targetsOf({ targets, addressees }: Act, source: ActorCode, parties: readonly ActorCode[]): Target[] {
  const all = targets.length > 0 ? targets : addressees;
  const named = all.flatMap((target): Target[] => {
    if (target !== 'event') return [{ actor: target, isEvent: false }];
    const others = parties.filter((party) => party !== source);
    return others.length > 0 ? others.map((actor) => ({ actor, isEvent: true })) : [{ actor: '', isEvent: true }];
  });
  return named.length > 0 ? named : [{ actor: '', isEvent: false }];
}

function lossOf({ act, target, statement }: Row): string {
  return [
    ...(act.cameo === null && act.plover === null ? ['Neither scheme has a code for it.'] : []),
    ...(LOSSES[act.type] === null ? [] : [LOSSES[act.type]]),
    ...(target.isEvent
      ? [
          target.actor === ''
            ? 'It is about the event, which has no code.'
            : 'It is about the event; who caused it stands in its place.',
        ]
      : []),
    ...(statement.actors.length > 1 ? ['It was said once, by several together; each has a row.'] : []),
  ].join(' ');
}
