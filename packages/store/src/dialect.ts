/** Invariant: all that differs between the two databases is behind this interface; queries ask it and never the kind. */
import type { Expression, Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export interface Dialect {
  readonly kind: 'sqlite' | 'postgres';
  /** Type of a text column that is compared and ordered by code point. */
  readonly text: RawBuilder<unknown>;
  /** Definition of an integer primary key that numbers rows in order of insertion. */
  readonly numbering: RawBuilder<unknown>;
  /** Schema that holds the tables, or null where the database has none. */
  readonly schema: string | null;
  /** Waits until no other process migrates; the transaction's end lets the next one in. */
  lockMigrations(transaction: Transaction<Tables>): Promise<void>;
  createSearch(db: Kysely<Tables>): Promise<void>;
  /** Enters a document's words, each once, in the full-text index. */
  indexWords(transaction: Transaction<Tables>, document: number, words: readonly string[]): Promise<void>;
  /** True for a row of `document` that has all the words; `words` is not empty. */
  hasWords(words: readonly string[]): Expression<SqlBool>;
}

export interface Opened {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
}
