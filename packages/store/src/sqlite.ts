/**
 * Invariant: all that is particular to SQLite is here. A commit returns after its write-ahead log was synced, and
 * every transaction takes the write lock at its start, so that two processes on one file wait for each other.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import {
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { Dialect, Opened } from './dialect.ts';
import type { Tables } from './schema.ts';

/** How long a process waits for the other's write before it fails, in milliseconds. */
const PATIENCE = 30_000;
/** Longest pause between two attempts to begin, in milliseconds. */
const PAUSE = 20;
/** SQLite's result code for a lock that another connection holds. */
const SQLITE_BUSY = 5;

/** Opens the SQLite file at `path`, creating it where there is none. */
export async function openSqlite(path: string): Promise<Opened> {
  const database = new DatabaseSync(path, { timeout: PATIENCE, enableForeignKeyConstraints: true });
  // Two processes that open a new file at once: SQLite does not wait for the lock here, whatever its timeout.
  await patiently(() => database.exec('pragma journal_mode = wal; pragma synchronous = full'));
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new TransactionalDdlAdapter(),
      createDriver: () => new PatientDriver(database),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return { db, dialect };
}

/** SQLite rolls back DDL with its transaction; Kysely's own adapter leaves that unused. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Takes the write lock at once, and waits for it without blocking the process, which may hold it itself elsewhere. */
class PatientDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: asKyselyDatabase(database) });
    this.#database = database;
  }

  override beginTransaction(): Promise<void> {
    return patiently(() => {
      this.#database.exec('pragma busy_timeout = 0');
      try {
        // A deferred transaction that reads and then writes fails if another process wrote between.
        this.#database.exec('begin immediate');
      } finally {
        this.#database.exec(`pragma busy_timeout = ${PATIENCE}`);
      }
    });
  }
}

/** Does something again until no other connection holds the lock; the last attempt's error is thrown. */
async function patiently(attempt: () => void): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      attempt();
      return;
    } catch (error) {
      const busy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
      if (!busy || Date.now() > deadline) throw error;
    }
    await setTimeout(Math.random() * PAUSE);
  }
}

/** `node:sqlite` in the shape of better-sqlite3 that Kysely expects; statements are prepared once. */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = prepared.get(text) ?? asKyselyStatement(database.prepare(text));
      prepared.set(text, known);
      return known;
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
