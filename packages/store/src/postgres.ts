/**
 * Invariant: all that is particular to PostgreSQL is here. A commit returns after the server's log was synced,
 * whatever the server's own setting is.
 */
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Dialect, Opened } from './dialect.ts';
import type { Tables } from './schema.ts';

/** Any fixed number: whoever holds it, migrates. */
const MIGRATION_LOCK = 7_366_162_026;

/** Connects to the database at `url`; tables are made in the first schema of its search path. */
export async function openPostgres(url: string): Promise<Opened> {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is dropped by the pool; the next query opens another, or fails and says so.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'));
      },
    }),
  });
  try {
    const current = await sql<{ name: string }>`select current_schema() as name`.execute(db);
    return { db, dialect: { ...dialect, schema: current.rows[0]?.name ?? null } };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const dialect: Dialect = {
  kind: 'postgres',
  text: sql`text collate "C"`,
  numbering: sql`integer generated always as identity primary key`,
  schema: null,

  async lockMigrations(transaction) {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
  },

  async createSearch(db) {
    // An array and not a tsvector: the words are already made, and a tsvector refuses more than 1 MB of them.
    await sql`create table document_words (document integer primary key references document (number), words text[] not null)`.execute(
      db,
    );
    await sql`create index document_words_index on document_words using gin (words)`.execute(db);
  },

  async indexWords(transaction, document, words) {
    await sql`insert into document_words (document, words) values (${document}, ${[...words]}::text[])`.execute(
      transaction,
    );
  },

  hasWords(words) {
    return sql`document.number in (select document from document_words where words @> ${[...words]}::text[])`;
  },
};
