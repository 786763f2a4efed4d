/** Invariant: RFC 4180, and no cell that a spreadsheet would run as a formula. */
import type { Dossier, Statement } from '@demarche/contract';

type Report = Statement['reports'][number];
type Listed = Dossier['documents'][number];
type Cell = string | number | boolean | null | undefined;

/** The columns in order; a cell that lists several things joins them with `; `. */
const COLUMNS: Record<string, (statement: Statement, report: Report, document: Listed | undefined) => Cell> = {
  statement: ({ id }) => id,
  actors: ({ actors }) => actors.join('; '),
  speaker: ({ speaker }) => speaker,
  person: ({ person }) => person,
  office: ({ office }) => office,
  state_voice: ({ stateVoice }) => stateVoice,
  acts: ({ acts }) => acts.map(({ type }) => type).join('; '),
  targets: ({ acts }) => distinct(acts.flatMap(({ targets }) => targets)),
  addressees: ({ acts }) => distinct(acts.flatMap(({ addressees }) => addressees)),
  demands: ({ acts }) => distinct(acts.flatMap(({ demand }) => demand ?? [])),
  cameo: ({ acts }) => distinct(acts.flatMap(({ cameo }) => cameo ?? [])),
  plover: ({ acts }) => distinct(acts.flatMap(({ plover }) => plover ?? [])),
  position: ({ position }) => position,
  legality: ({ legality }) => legality,
  hedged: ({ hedged }) => hedged,
  negated: ({ negated }) => negated,
  said_from: ({ said }) => said?.from,
  said_to: ({ said }) => said?.to,
  said_basis: ({ said }) => said?.basis,
  quote: (_, { quotes }) => quotes.join(' … '),
  mode: (_, { mode }) => mode,
  via: (_, { via }) => via,
  judged: (_, { judged }) => judged,
  document: (_, { document }) => document,
  attribution: (_, { attribution }) => attribution,
  spans: (_, { spans }) => spans.map(([start, end]) => `${start}-${end}`).join('; '),
  title: (_, __, document) => document?.title,
  url: (_, __, document) => document?.url,
  published: (_, __, document) => document?.published,
  source: (_, __, document) => document?.source,
};

/** One row a statement report, under a row of column names; lines end in CRLF. */
export function toCsv({ statements, documents }: Dossier): string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = statements.flatMap((statement) =>
    statement.reports.map((report) =>
      Object.values(COLUMNS).map((column) => column(statement, report, byId.get(report.document))),
    ),
  );
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const distinct = (values: readonly string[]): string => [...new Set(values)].join('; ');

/** An apostrophe before `=`, `+`, `-`, `@`, tab or return keeps a spreadsheet from running the cell (OWASP, CSV injection). */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
