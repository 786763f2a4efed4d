import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/databases.ts';
import { openStore, StoreUnavailable } from './index.ts';

it('says which folder cannot be a store, and why', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const opening = openStore({ databaseUrl: null, folder: file });
  await expect(opening).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(opening).rejects.toMatchObject({ problem: { code: 'store/unavailable' } });
  await expect(opening).rejects.toThrow(file);
});

it('says which server does not answer, without the password', async () => {
  const folder = await temporaryFolder();
  const opening = openStore({ databaseUrl: 'postgres://user:secret@localhost:1/none', folder });
  await expect(opening).rejects.toThrow(/postgres:\/\/user:\*\*\*@localhost:1\/none .*ECONNREFUSED/);
  await expect(opening).rejects.not.toThrow(/secret/);
});
