/** Invariant: a row is one actor with where it stands, and the statements and words that bear it. */
import {
  type ActorPosition,
  type Dossier,
  Legality,
  PositionLabel,
  type Statement,
  type StatementId,
  Voice,
  cellAddress,
  statementAddress,
} from '@demarche/contract';
import { type PublishOptions, challengeOf } from '../options.ts';
import { wordsOf } from '../quoted-words.ts';
import { type Column, column, listed, tableOf } from './table.ts';

interface Row {
  readonly dossier: Dossier;
  readonly position: ActorPosition;
  readonly name: string;
  readonly statementOf: (id: StatementId | undefined) => Statement | undefined;
  readonly options: PublishOptions;
}

const words = (statement: Statement | undefined) => statement && wordsOf(statement.reports[0]!);

const COLUMNS: Readonly<Record<string, Column<Row>>> = {
  actor: column('text', 'Code of the actor', ({ position }) => position.actor),
  name: column('text', 'Its name', ({ name }) => name),
  position: column(
    'text',
    'Where it stands on the event, by the strongest of its statements',
    ({ position }) => position.position,
    PositionLabel.options,
  ),
  since: column('date', 'First day on which it stood so', ({ position }) => position.since.position),
  legality: column('text', 'What it says of the law', ({ position }) => position.legality, Legality.options),
  legality_since: column('date', 'First day on which it said so', ({ position }) => position.since.legality),
  voice: column(
    'text',
    'Whether it spoke alone or as one of several',
    ({ position }) => position.voice,
    Voice.exclude(['bloc']).options,
  ),
  latest: column(
    'text',
    'What its latest statement with a view says, where that is another view',
    ({ position }) => position.latest?.position,
    PositionLabel.options,
  ),
  latest_statement: column('text', 'Id of that statement', ({ position }) => position.latest?.statement),
  rule: column('text', 'The rule of the codebook that decided, in words', ({ position }) => position.rule),
  statements: column('list', 'Ids of the statements that bear the position', ({ position }) =>
    listed(position.statements),
  ),
  legality_statements: column('list', 'Ids of the statements that bear the legal view', ({ position }) =>
    listed(position.legalityStatements),
  ),
  quote: column('text', 'Words of the first statement that bears the position', ({ position, statementOf }) =>
    words(statementOf(position.statements[0])),
  ),
  legality_quote: column(
    'text',
    'Words of the first statement that bears the legal view',
    ({ position, statementOf }) => words(statementOf(position.legalityStatements[0])),
  ),
  address: column('address', 'Permanent address of the cell', ({ dossier, position, options }) =>
    cellAddress(options.baseUrl, dossier.crisis.id, position.actor, 'position'),
  ),
  legality_address: column(
    'address',
    'Permanent address of the cell of the legal view',
    ({ dossier, position, options }) => cellAddress(options.baseUrl, dossier.crisis.id, position.actor, 'legality'),
  ),
  statement_address: column('address', 'Permanent address of the first statement', ({ dossier, position, options }) =>
    statementAddress(options.baseUrl, dossier.crisis.id, position.statements[0]!),
  ),
  challenge: column('address', 'Where to object to it', ({ dossier, position, options }) =>
    challengeOf(options, dossier.crisis.id, position.statements[0]!),
  ),
};

export const POSITIONS = tableOf({ ending: '.positions.csv', row: 'one actor' }, COLUMNS, (dossier, options) => {
  const names = new Map(dossier.actors.map(({ code, name }) => [code, name]));
  const statements = new Map(dossier.statements.map((statement) => [statement.id, statement]));
  return dossier.positions.map((position): Row => ({
    dossier,
    position,
    name: names.get(position.actor) ?? position.actor,
    statementOf: (id) => id && statements.get(id),
    options,
  }));
});
