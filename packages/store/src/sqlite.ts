/**
 * Invariant: all that is particular to SQLite is here. A commit returns after its write-ahead log was synced, and
 * every transaction takes the write lock at its start, so that two processes on one file wait for each other.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement, sql } from 'kysely';
import type { Dialect, Opened } from './dialect.ts';
import type { Tables } from './schema.ts';

/** How long a process waits for the other's write before it fails, in milliseconds. */
const BUSY_TIMEOUT = 30_000;

/** Opens the SQLite file at `path`, creating it where there is none. */
export function openSqlite(path: string): Opened {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect({ database: asKyselyDatabase(database) }) });
  return { db, dialect };
}

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

/** SQLite rolls back DDL with its transaction; Kysely's own adapter leaves that unused. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** `node:sqlite` in the shape of better-sqlite3 that Kysely expects; statements are prepared once. */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = prepared.get(text);
      if (known) return known;
      // A deferred transaction that reads and then writes fails at once if another process wrote between.
      const statement = asKyselyStatement(database.prepare(text === 'begin' ? 'begin immediate' : text));
      prepared.set(text, statement);
      return statement;
    },
  };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

const dialect: Dialect = {
  kind: 'sqlite',
  text: sql`text`,
  numbering: sql`integer primary key autoincrement`,
  schema: null,

  async lockMigrations() {
    // `begin immediate` has taken the write lock.
  },

  async createSearch(db) {
    // The words come folded and separated, so the tokenizer has only to split at spaces; no text is kept twice.
    await sql`create virtual table document_words using fts5(words, content='', detail=none, tokenize='ascii')`.execute(
      db,
    );
  },

  async indexWords(transaction, document, words) {
    await sql`insert into document_words (rowid, words) values (${document}, ${words.join(' ')})`.execute(transaction);
  },

  hasWords(words) {
    const match = words.map((word) => `"${word}"`).join(' ');
    return sql`document.number in (select rowid from document_words where document_words match ${match})`;
  },
};
