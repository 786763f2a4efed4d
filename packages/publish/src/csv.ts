/** Invariant: RFC 4180, and no cell that a spreadsheet would run as a formula; every column is in the data dictionary. */
import type { Dossier, ListedDocument, Statement, StatementReport } from '@demarche/contract';
import { statementAddress } from './addresses.ts';
import type { PublishOptions } from './options.ts';

type Cell = string | number | boolean | null | undefined;

interface Row {
  readonly dossier: Dossier;
  readonly statement: Statement;
  readonly report: StatementReport;
  readonly document: ListedDocument | undefined;
  readonly options: PublishOptions;
}

interface Column {
  readonly type: 'text' | 'list' | 'date' | 'boolean' | 'number' | 'address';
  readonly meaning: string;
  readonly cell: (row: Row) => Cell;
}

const column = (type: Column['type'], meaning: string, cell: Column['cell']): Column => ({ type, meaning, cell });

/** The columns in order; a cell that lists several things joins them with `; `. */
const COLUMNS: Readonly<Record<string, Column>> = {
  statement: column('text', 'Id of the statement; the same for all reports of it', ({ statement }) => statement.id),
  actors: column('list', 'Who made it: ISO 3166-1 alpha-3 or organisation codes', ({ statement }) =>
    statement.actors.join('; '),
  ),
  voices: column(
    'list',
    'The same and those they spoke for, each with its kind of voice: own, signatory, bloc',
    ({ statement }) => statement.voices.map(({ actor, voice }) => `${actor} ${voice}`).join('; '),
  ),
  speaker: column('text', 'The words that name the speaker', ({ statement }) => statement.speaker),
  person: column('text', 'The person who spoke, by the fullest name', ({ statement }) => statement.person),
  office: column('text', 'The kind of office', ({ statement }) => statement.office),
  state_voice: column(
    'boolean',
    'Whether the state or organisation itself speaks',
    ({ statement }) => statement.stateVoice,
  ),
  acts: column('list', 'The speech acts', ({ statement }) => statement.acts.map(({ type }) => type).join('; ')),
  targets: column('list', 'Whom the acts are about; `event` is the principal event', ({ statement }) =>
    distinct(statement.acts.flatMap(({ targets }) => targets)),
  ),
  addressees: column('list', 'Whom the acts are said to', ({ statement }) =>
    distinct(statement.acts.flatMap(({ addressees }) => addressees)),
  ),
  demands: column('list', 'What is asked for, in words of the text', ({ statement }) =>
    distinct(statement.acts.flatMap(({ demand }) => demand ?? [])),
  ),
  cameo: column('list', 'CAMEO codes of the acts', ({ statement }) =>
    distinct(statement.acts.flatMap(({ cameo }) => cameo ?? [])),
  ),
  plover: column('list', 'PLOVER types of the acts', ({ statement }) =>
    distinct(statement.acts.flatMap(({ plover }) => plover ?? [])),
  ),
  position: column(
    'text',
    'Position on the event by the codebook: oppose-condemn, support, concern, neutral',
    ({ statement }) => statement.position,
  ),
  legality: column(
    'text',
    'What it says of the law: unlawful, lawful, refers, none',
    ({ statement }) => statement.legality,
  ),
  force: column(
    'number',
    'Strength of its language by the codebook\u2019s ladder, 0 for none',
    ({ statement }) => statement.force,
  ),
  hedged: column('boolean', 'Whether every report qualifies that it was said', ({ statement }) => statement.hedged),
  negated: column('boolean', 'Whether it is told that this was not said', ({ statement }) => statement.negated),
  said_from: column('date', 'First day on which it can have been said, UTC', ({ statement }) => statement.said?.from),
  said_to: column('date', 'Last such day', ({ statement }) => statement.said?.to),
  said_basis: column(
    'text',
    'What the day rests on: explicit, relative, published',
    ({ statement }) => statement.said?.basis,
  ),
  best_rung: column(
    'text',
    'Best rung of the evidence ladder of all reports: official-text, quote, paraphrase, second-hand',
    ({ statement }) => statement.rung,
  ),
  address: column('address', 'Permanent address of the statement', ({ dossier, statement, options }) =>
    statementAddress(options.baseUrl, dossier.crisis.id, statement.id),
  ),
  quote: column('text', 'The report\u2019s words, verbatim; long ones are cut', ({ report }) =>
    report.quotes.join(' … '),
  ),
  mode: column('text', 'How the report quotes: direct, indirect, mixed', ({ report }) => report.mode),
  via: column('text', 'Who relayed the words', ({ report }) => report.via),
  rung: column('text', 'The rung of this report', ({ report }) => report.rung),
  copy_of: column(
    'text',
    'Document that this one repeats; its report confirms nothing of its own',
    ({ report }) => report.copyOf,
  ),
  judged: column('boolean', 'Whether a person decided about this report', ({ report }) => report.judged),
  document: column('text', 'Id of the document', ({ report }) => report.document),
  attribution: column('text', 'Id of the attribution in it', ({ report }) => report.attribution),
  spans: column('list', 'Where the words stand in its text, UTF-16 code units', ({ report }) =>
    report.spans.map(([start, end]) => `${start}-${end}`).join('; '),
  ),
  title: column('text', 'Title of the document', ({ document }) => document?.title),
  url: column('address', 'Where it was published', ({ document }) => document?.url),
  published: column('date', 'When it was published', ({ document }) => document?.published),
  source: column('text', 'Who published it', ({ document }) => document?.source),
  source_kind: column(
    'text',
    'official, state-media, independent-media, social-account, unknown',
    ({ document }) => document?.sourceKind,
  ),
};

/** One row a statement report, under a row of column names; lines end in CRLF. */
export function toCsv(dossier: Dossier, options: PublishOptions): string {
  const byId = new Map(dossier.documents.map((document) => [document.id, document]));
  const rows = dossier.statements.flatMap((statement) =>
    statement.reports.map((report) => {
      const row = { dossier, statement, report, document: byId.get(report.document), options };
      return Object.values(COLUMNS).map(({ cell }) => cell(row));
    }),
  );
  return csv([Object.keys(COLUMNS), ...rows]);
}

/** The data dictionary: a row a column of the CSV. */
export const toDictionary = (): string =>
  csv([
    ['column', 'type', 'meaning'],
    ...Object.entries(COLUMNS).map(([name, { type, meaning }]) => [name, type, meaning]),
  ]);

/** Rows as CSV; lines end in CRLF. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const distinct = (values: readonly string[]): string => [...new Set(values)].join('; ');

/** An apostrophe before `=`, `+`, `-`, `@`, tab or return keeps a spreadsheet from running the cell (OWASP, CSV injection). */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
