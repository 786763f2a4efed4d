/**
 * Invariant: the store's suite runs on both databases, each test in a place of its own that is gone afterwards.
 * PostgreSQL is used where TEST_DATABASE_URL names a database in which schemas may be created.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterEach, describe } from 'vitest';
import { type Store, type StoreOptions, openStore } from '../src/index.ts';

export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'] ?? '';

/** An empty database and vault. */
export interface Place {
  readonly options: StoreOptions;
  /** Runs SQL past the store and gives the rows. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

/** What a test asks for: places, and stores opened in them; all are closed and removed after it. */
export interface Bench {
  place(): Promise<Place>;
  open(options?: StoreOptions): Promise<Store>;
}

/** Runs the suite once on SQLite and, where there is one, once on PostgreSQL. */
export function describeOnEachDatabase(suite: (bench: Bench) => void): void {
  describe('on SQLite', () => {
    suite(benchOf(sqlitePlace));
  });
  describe.skipIf(TEST_DATABASE_URL === '')('on PostgreSQL', () => {
    suite(benchOf(postgresPlace));
  });
}

function benchOf(makePlace: () => Promise<Place>): Bench {
  const places: Place[] = [];
  const stores: Store[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(places.splice(0).map((place) => place.remove()));
  });
  const place = async () => {
    const made = await makePlace();
    places.push(made);
    return made;
  };
  return {
    place,
    async open(options) {
      const store = await openStore(options ?? (await place()).options);
      stores.push(store);
      return store;
    },
  };
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'demarche-store-'));

async function sqlitePlace(): Promise<Place> {
  const folder = await temporaryFolder();
  return {
    options: { databaseUrl: null, folder },
    async query(sql) {
      const database = new DatabaseSync(join(folder, 'demarche.sqlite'), { timeout: 10_000 });
      try {
        return database.prepare(sql).all();
      } finally {
        database.close();
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function postgresPlace(): Promise<Place> {
  const folder = await temporaryFolder();
  const schema = `demarche_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await postgresQuery(TEST_DATABASE_URL, `create schema ${schema}`);
  const url = new URL(TEST_DATABASE_URL);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    options: { databaseUrl: url.href, folder },
    query: (sql) => postgresQuery(url.href, sql),
    async remove() {
      await postgresQuery(TEST_DATABASE_URL, `drop schema ${schema} cascade`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postgresQuery(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
