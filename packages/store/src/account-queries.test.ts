import type { Pass } from '@demarche/contract';
import { expect, it } from 'vitest';
import { describeOnEachDatabase } from '../test/databases.ts';
import type { AccountStore, StoredAccount } from './account-store.ts';

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
  const put = (accounts: AccountStore, one: StoredAccount) => accounts.decide(() => ({ put: one, answer: null }));

  it('keeps accounts by name, and a name once whatever its case', async () => {
    const { accounts } = await bench.open();
    await put(accounts, account('b', 'Zoë'));
    await put(accounts, account('a', 'Ada'));
    await expect(put(accounts, account('c', 'ZOË'))).rejects.toThrow(/unique/i);
    await put(accounts, { ...account('a', 'Ada'), role: 'editor', closed: AT });
    expect(await accounts.accounts()).toEqual([
      { ...account('a', 'Ada'), role: 'editor', closed: AT },
      account('b', 'Zoë'),
    ]);
    expect(await accounts.account('b')).toEqual(account('b', 'Zoë'));
    expect(await accounts.account('none')).toBeNull();
  });

  it('decides on accounts one after the other, also from two processes', async () => {
    const place = await bench.place();
    const stores = [await bench.open(place.options), await bench.open(place.options)];
    const seen = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        stores[i % 2]!.accounts.decide((all) => ({ put: account(`${i}`, `Name ${i}`), answer: all.length })),
      ),
    );
    expect(seen.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
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
    expect(await accounts.removePasses(['1', 'none'])).toBe(1);
    expect(await accounts.removePasses([])).toBe(0);
    expect(await accounts.passWith('h1')).toBeNull();
  });

  it('gives the audit log newest first, in pages', async () => {
    const { accounts } = await bench.open();
    const entry = { at: AT, kind: 'account' as const, who: 'Ada', action: 'POST /api/crises', status: 201, from: null };
    for (const target of ['one', 'two', 'three']) await accounts.appendAudit({ ...entry, target });
    const first = await accounts.audit(null, 2);
    expect(first.map(({ target }) => target)).toEqual(['three', 'two']);
    expect((await accounts.audit(first[1]!.number, 2)).map(({ target }) => target)).toEqual(['one']);
  });

  it('is there after a restart, and no change to a dossier', async () => {
    const place = await bench.place();
    const before = await bench.open(place.options);
    const revision = await before.revision();
    await put(before.accounts, account('a', 'Ada'));
    await before.accounts.putPass('h1', session('1'));
    expect(await before.revision()).toBe(revision);
    const { accounts } = await bench.open(place.options);
    expect(await accounts.accounts()).toHaveLength(1);
    expect(await accounts.passWith('h1')).toEqual(session('1'));
  });
});
