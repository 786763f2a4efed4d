/** Invariant: every column says what it holds, and its dictionary is made from the same list as its cells. */
import type { Dossier } from '@demarche/contract';
import type { PublishOptions } from '../options.ts';
import { type Cell, csv } from './csv.ts';

export interface Column<Row> {
  readonly type: 'text' | 'list' | 'date' | 'boolean' | 'number' | 'address';
  readonly meaning: string;
  readonly cell: (row: Row) => Cell;
  /** The values that it can have, or that the entries of a list can have; null where these are open. */
  readonly values: readonly string[] | null;
}

/** A column of a table. */
export const column = <Row>(
  type: Column<Row>['type'],
  meaning: string,
  cell: Column<Row>['cell'],
  values: readonly string[] | null = null,
): Column<Row> => ({ type, meaning, cell, values });

/** A table that a dossier can be written as. */
export interface Table {
  /** What the name of its file ends with. */
  readonly ending: string;
  /** What a row is. */
  readonly row: string;
  /** Without what makes the cells. */
  readonly columns: Readonly<Record<string, Omit<Column<never>, 'cell'>>>;
  readonly write: (dossier: Dossier, options: PublishOptions) => string;
}

/** A table from its columns in order and what gives its rows. */
export function tableOf<Row>(
  about: Pick<Table, 'ending' | 'row'>,
  columns: Readonly<Record<string, Column<Row>>>,
  rowsOf: (dossier: Dossier, options: PublishOptions) => readonly Row[],
): Table {
  const all: Readonly<Record<string, Column<Row>>> = { ...columns };
  const cells = Object.values(all);
  return {
    ...about,
    columns: {
      ...all,
      [FILTER]: { type: 'text', meaning: 'What the rows were narrowed to; empty where these are all', values: null },
    },
    write: (dossier, options) =>
      csv([
        [...Object.keys(all), FILTER],
        ...rowsOf(dossier, options).map((row) => cells.map(({ cell }) => cell(row)).concat(options.filter)),
      ]),
  };
}

/** A CSV file has no place for a note, so that each row says what was asked for. */
const FILTER = 'filter';

/** Several things in one cell. */
export const listed = (values: readonly string[]): string => [...new Set(values)].join('; ');
