import type { Pass } from '@demarche/contract';
import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../test/databases.ts';
import type { StoredAccount } from './account-store.ts';

const AT = '2026-01-05T00:00:00.000Z';
const account = (id: string, name: string): StoredAccount => ({
  id,
  name,
  role: 'reader',
  created: AT,
  closed: null,
  password: '$argon2id$…',
});
const session = (id: string): Pass => ({ kind: 'session', id, account: 'a', created: AT, ends: null, seen: AT });

describeOnEachDatabase((bench) => {
  it('keeps accounts by name, and a name once whatever its case', async () => {
    const { accounts } = await bench.open();
    expect(await accounts.putAccount(account('b', 'Zoë'))).toBe('created');
    expect(await accounts.putAccount(account('a', 'Ada'))).toBe('created');
    expect(await accounts.putAccount(account('c', 'ZOË'))).toBe('exists');
    await accounts.changeAccount({ ...account('a', 'Ada'), role: 'editor', closed: AT });
    expect(await accounts.accounts()).toEqual([
      { ...account('a', 'Ada'), role: 'editor', closed: AT },
      account('b', 'Zoë'),
    ]);
    await expect(accounts.changeAccount(account('none', 'None'))).rejects.toThrow('no result');
  });

  it('finds a pass by the hash of its secret alone, until it is removed', async () => {
    const { accounts } = await bench.open();
    await accounts.putPass('h1', session('1'));
    await accounts.putPass('h2', session('2'));
    await expect(accounts.putPass('h2', session('3'))).rejects.toThrow(/unique/i);
    const seen = { ...session('1'), seen: '2026-01-06T00:00:00.000Z' } as Pass;
    await accounts.changePass(seen);
    expect(await accounts.passWith('h1')).toEqual(seen);
    expect(await accounts.passWith('1')).toBeNull();
    expect((await accounts.passes()).map(({ id }) => id)).toEqual(['2', '1']);
    expect(await accounts.removePass('1')).toBe(true);
    expect(await accounts.removePass('1')).toBe(false);
    expect(await accounts.passWith('h1')).toBeNull();
  });

  it('gives the audit log newest first, in pages', async () => {
    const { accounts } = await bench.open();
    const entry = { at: AT, who: 'Ada', action: 'POST /api/crises', status: 201, from: null };
    for (const target of ['one', 'two', 'three']) await accounts.appendAudit({ ...entry, target });
    const first = await accounts.audit(null, 2);
    expect(first.map(({ target }) => target)).toEqual(['three', 'two']);
    expect((await accounts.audit(first[1]!.number, 2)).map(({ target }) => target)).toEqual(['one']);
  });

  it('is there after a restart, and no change to a dossier', async () => {
    const place = await bench.place();
    const before = await bench.open(place.options);
    const revision = await before.revision();
    await before.accounts.putAccount(account('a', 'Ada'));
    await before.accounts.putPass('h1', session('1'));
    expect(await before.revision()).toBe(revision);
    const { accounts } = await bench.open(place.options);
    expect(await accounts.accounts()).toHaveLength(1);
    expect(await accounts.passWith('h1')).toEqual(session('1'));
  });
});
