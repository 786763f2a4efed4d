/** Invariant: a row is one report of one statement, with everything that is known of both. */
import {
  ActType,
  DateBasis,
  type Dossier,
  Legality,
  type ListedDocument,
  Mode,
  Office,
  PositionLabel,
  Rung,
  SourceKind,
  type Statement,
  type StatementReport,
  documentAddress,
  statementAddress,
} from '@demarche/contract';
import { type PublishOptions, challengeOf } from '../options.ts';
import { wordsOf } from '../quoted-words.ts';
import { type Column, column, listed, tableOf } from './table.ts';

interface Row {
  readonly dossier: Dossier;
  readonly statement: Statement;
  readonly report: StatementReport;
  readonly document: ListedDocument | undefined;
  readonly options: PublishOptions;
}

/** What is known of the statement; the same in all rows of it. */
const OF_STATEMENT: Readonly<Record<string, Column<Row>>> = {
  statement: column('text', 'Id of the statement; the same for all reports of it', ({ statement }) => statement.id),
  actors: column('list', 'Who made it: ISO 3166-1 alpha-3 or organisation codes', ({ statement }) =>
    listed(statement.actors),
  ),
  voices: column(
    'list',
    'The same and those they spoke for, each with its kind of voice: `FRA own`, `FRA signatory`, `FRA bloc`',
    ({ statement }) => listed(statement.voices.map(({ actor, voice }) => `${actor} ${voice}`)),
  ),
  speaker: column('text', 'The words that name the speaker', ({ statement }) => statement.speaker),
  person: column('text', 'The person who spoke, by the fullest name', ({ statement }) => statement.person),
  office: column('text', 'The kind of office', ({ statement }) => statement.office, Office.options),
  state_voice: column(
    'boolean',
    'Whether the state or organisation itself speaks',
    ({ statement }) => statement.stateVoice,
  ),
  acts: column(
    'list',
    'The speech acts',
    ({ statement }) => listed(statement.acts.map(({ type }) => type)),
    ActType.options,
  ),
  targets: column('list', 'Whom the acts are about, by code; `event` is the principal event', ({ statement }) =>
    listed(statement.acts.flatMap(({ targets }) => targets)),
  ),
  addressees: column('list', 'Whom the acts are said to, by code', ({ statement }) =>
    listed(statement.acts.flatMap(({ addressees }) => addressees)),
  ),
  demands: column(
    'text',
    'What is asked for, in words of the text, ` | ` between one thing and the next',
    ({ statement }) => [...new Set(statement.acts.flatMap(({ demand }) => demand ?? []))].join(' | '),
  ),
  cameo: column('list', 'CAMEO codes of the acts', ({ statement }) =>
    listed(statement.acts.flatMap(({ cameo }) => cameo ?? [])),
  ),
  plover: column('list', 'PLOVER types of the acts', ({ statement }) =>
    listed(statement.acts.flatMap(({ plover }) => plover ?? [])),
  ),
  position: column(
    'text',
    'Position on the event that the statement bears, by the codebook',
    ({ statement }) => statement.position,
    PositionLabel.options,
  ),
  legality: column(
    'text',
    'What it says of the law; `refers` names the law without finding a breach',
    ({ statement }) => statement.legality,
    Legality.options,
  ),
  force: column(
    'number',
    'Strength of its language by the codebook\u2019s ladder, 0 for none; comparable within one codebook',
    ({ statement }) => statement.force,
  ),
  hedged: column('boolean', 'Whether every report qualifies that it was said', ({ statement }) => statement.hedged),
  negated: column('boolean', 'Whether it is told that this was not said', ({ statement }) => statement.negated),
  said_from: column('date', 'First day on which it can have been said, UTC', ({ statement }) => statement.said?.from),
  said_to: column('date', 'Last such day', ({ statement }) => statement.said?.to),
  said_basis: column(
    'text',
    'What the day rests on: named, told relative to another, or the day of publication',
    ({ statement }) => statement.said?.basis,
    DateBasis.options,
  ),
  best_rung: column(
    'text',
    'Best rung of the evidence ladder of all its reports, best first in the list of values',
    ({ statement }) => statement.rung,
    Rung.options,
  ),
  address: column('address', 'Permanent address of the statement', ({ dossier, statement, options }) =>
    statementAddress(options.baseUrl, dossier.crisis.id, statement.id),
  ),
  challenge: column('address', 'Where to object to how it is coded', ({ dossier, statement, options }) =>
    challengeOf(options, dossier.crisis.id, statement.id),
  ),
};

/** What is known of the one report. */
const OF_REPORT: Readonly<Record<string, Column<Row>>> = {
  quote: column(
    'text',
    'The report\u2019s words, verbatim; ` … ` between stretches, and at the end where only an extract is given. Here and in all columns an apostrophe before a first `=`, `+`, `-` or `@` keeps spreadsheets from running the cell and is no part of it',
    ({ report }) => wordsOf(report),
  ),
  mode: column('text', 'How the report quotes', ({ report }) => report.mode, Mode.options),
  via: column('text', 'Who relayed the words', ({ report }) => report.via),
  rung: column('text', 'The rung of this report', ({ report }) => report.rung, Rung.options),
  copy_of: column(
    'text',
    'Document that this one repeats; its report confirms nothing of its own',
    ({ report }) => report.copyOf,
  ),
  judged: column('boolean', 'Whether a person decided about this report', ({ report }) => report.judged),
  document: column('text', 'Id of the document', ({ report }) => report.document),
  document_address: column('address', 'Permanent address of the document', ({ dossier, report, options }) =>
    documentAddress(options.baseUrl, dossier.crisis.id, report.document),
  ),
  attribution: column('text', 'Id of the attribution in it', ({ report }) => report.attribution),
  spans: column('list', 'Where the words stand in its text, UTF-16 code units: `12-40`', ({ report }) =>
    listed(report.spans.map(([start, end]) => `${start}-${end}`)),
  ),
  title: column('text', 'Title of the document', ({ document }) => document?.title),
  url: column('address', 'Where it was published', ({ document }) => document?.url),
  published: column('text', 'When it was published: a day, or a moment in UTC', ({ document }) => document?.published),
  language: column('text', 'Its language, as BCP 47 has it', ({ document }) => document?.language),
  source: column('text', 'Who published it', ({ document }) => document?.source),
  source_kind: column(
    'text',
    'What kind of source that is',
    ({ document }) => document?.sourceKind,
    SourceKind.options,
  ),
  source_country: column(
    'text',
    'Where the source publishes from, ISO 3166-1 alpha-3',
    ({ document }) => document?.country,
  ),
};

export const REPORTS = tableOf(
  { ending: '.csv', row: 'one report of a statement' },
  { ...OF_STATEMENT, ...OF_REPORT },
  (dossier, options) => {
    const byId = new Map(dossier.documents.map((document) => [document.id, document]));
    return dossier.statements.flatMap((statement) =>
      statement.reports.map((report): Row => ({
        dossier,
        statement,
        report,
        document: byId.get(report.document),
        options,
      })),
    );
  },
);
