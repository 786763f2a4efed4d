/** Invariant: a store that was opened has its tables in the newest form. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { sqlStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import type { Store, StoreOptions } from './store.ts';
import { openVault } from './vault.ts';

/**
 * Opens the store, creating and migrating it as needed; throws `StoreUnavailable` where it cannot.
 * @example const store = await openStore({ databaseUrl: null, folder: '.demarche' });
 */
export async function openStore({ databaseUrl, folder }: StoreOptions): Promise<Store> {
  try {
    if (databaseUrl !== null && !/^postgres(?:ql)?:/u.test(databaseUrl)) throw new Error('not a postgres:// address');
    await mkdir(folder, { recursive: true });
    const vault = await openVault(folder);
    const opened =
      databaseUrl === null ? await openSqlite(join(folder, 'demarche.sqlite')) : await openPostgres(databaseUrl);
    try {
      await migrate(opened);
    } catch (error) {
      await opened.db.destroy();
      throw error;
    }
    return sqlStore(opened, vault);
  } catch (error) {
    throw new StoreUnavailable(databaseUrl ?? folder, error);
  }
}
