/** What is decided of an account at the same moment by two. */
import { describe, expect, it } from 'vitest';
import type { AccountRequest } from '@demarche/contract';
import { useBench, valueOf } from '../../test/bench.ts';
import { changeAccount, changePassword, createAccount, listAccounts } from './accounts.ts';
import { signIn } from './sign-in.ts';

const bench = useBench();
const PASSWORD = 'a sentence that nobody guesses';
const OTHER = 'another sentence to remember';
const request = (name: string, role: AccountRequest['role'] = 'coder') => ({ name, role, password: PASSWORD });

describe('two decisions at once', () => {
  it('never undo a closing by a change of password', async () => {
    const ports = await bench.ports();
    await createAccount(ports, request('Ada'));
    const { id } = valueOf(await createAccount(ports, request('Bo')));
    const { pass } = valueOf(await signIn(ports, { name: 'Bo', password: PASSWORD }));
    const changing = changePassword(ports, id, { old: PASSWORD, password: OTHER }, pass.id);
    await changeAccount(ports, id, { closed: true });
    expect(await changing).toMatchObject({ problem: { code: 'account/wrong-password' } });
    expect((await listAccounts(ports)).find((one) => one.id === id)?.closed).not.toBeNull();
  });

  it('leave an editor, whoever comes first', async () => {
    const ports = await bench.ports();
    const ada = valueOf(await createAccount(ports, request('Ada')));
    const bo = valueOf(await createAccount(ports, request('Bo', 'editor')));
    const change = { role: 'reader', password: OTHER } as const;
    const answers = await Promise.all([changeAccount(ports, ada.id, change), changeAccount(ports, bo.id, change)]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'problem']);
    expect((await listAccounts(ports)).filter(({ role }) => role === 'editor')).toHaveLength(1);
  });

  it('make the first account once, and a name once however it is written', async () => {
    const ports = await bench.ports();
    const firsts = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => createAccount(ports, request(name), true)));
    expect(firsts.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
    const [first] = await listAccounts(ports);
    const again = await createAccount(ports, request(first!.name.toUpperCase()));
    expect(again).toMatchObject({ problem: { code: 'account/exists' } });
  });

  it('say that they are too many rather than keep everybody waiting', async () => {
    const ports = await bench.ports();
    await createAccount(ports, request('Ada'));
    const tries = Array.from({ length: 20 }, () => signIn(ports, { name: 'Ada', password: PASSWORD }));
    const answers = await Promise.all(tries);
    expect(answers.some(({ kind }) => kind === 'ok')).toBe(true);
    expect(answers.some((one) => one.kind === 'problem' && one.problem.code === 'account/busy')).toBe(true);
    expect(await signIn(ports, { name: 'Ada', password: PASSWORD })).toMatchObject({ kind: 'ok' });
  });
});
