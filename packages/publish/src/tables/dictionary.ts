/** Invariant: the description of every table is made from the columns that write it, so that it cannot fall behind. */
import type { Dossier } from '@demarche/contract';
import type { PublishOptions } from '../options.ts';
import { csv } from './csv.ts';
import { DEMANDS } from './demands-table.ts';
import { EVENTS } from './events-table.ts';
import { POSITIONS } from './positions-table.ts';
import { REPORTS } from './reports-table.ts';
import type { Table } from './table.ts';

const TABLES: readonly Table[] = [REPORTS, POSITIONS, DEMANDS, EVENTS];

/** The data dictionary: a row a column of every table. */
export function toDictionary({ crisis }: Dossier, { name }: PublishOptions): string {
  const rows = TABLES.flatMap((table) =>
    Object.entries(table.columns).map(([column, { type, meaning, values }]) => [
      `${name ?? crisis.id}${table.ending}`,
      table.row,
      column,
      type,
      meaning,
      (values ?? []).join('; '),
    ]),
  );
  return csv([['file', 'row', 'column', 'type', 'meaning', 'values'], ...rows]);
}

const DATATYPES = {
  text: 'string',
  list: 'string',
  date: 'date',
  boolean: 'boolean',
  number: 'integer',
  address: 'anyURI',
} as const;

/** The same for programs: CSV on the Web metadata of a group of tables (https://www.w3.org/TR/tabular-metadata/). */
export function toCsvw({ crisis, documents, asOf }: Dossier, { name, filter }: PublishOptions): string {
  const tables = TABLES.map((table) => ({
    url: `${name ?? crisis.id}${table.ending}`,
    'dc:description': `A row is ${table.row}.`,
    tableSchema: {
      columns: Object.entries(table.columns).map(([column, { type, meaning, values }]) =>
        Object.assign(type === 'list' ? { separator: '; ' } : {}, {
          name: column,
          titles: column,
          'dc:description': meaning,
          datatype:
            values === null || DATATYPES[type] !== 'string'
              ? DATATYPES[type]
              : { base: 'string', format: values.map(inPattern).join('|') },
        }),
      ),
    },
  }));
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': crisis.title,
    ...(asOf === null ? {} : { 'dc:date': asOf }),
    'dc:extent': `${documents.length} documents`,
    ...(filter === null ? {} : { 'dc:coverage': `only statements ${filter}` }),
    dialect: { lineTerminators: ['\r\n'], header: true },
    tables,
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** A value as a regular expression that it alone fits. */
const inPattern = (value: string): string => value.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
