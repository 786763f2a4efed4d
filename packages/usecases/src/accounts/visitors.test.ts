import { describe, expect, it } from 'vitest';
import { CRISIS, useBench } from '../../test/bench.ts';
import { changeAccount, createAccount } from './accounts.ts';
import { signIn } from './sign-in.ts';
import { endShare, shareCrisis } from './shares.ts';
import { createToken } from './tokens.ts';
import { nameOfVisitor, permissionsOf, visitorWith } from './visitors.ts';

const bench = useBench();
const PASSWORD = 'a sentence that nobody guesses';
const DAY = 24 * 60 * 60_000;
const START = Date.parse('2026-01-05T00:00:00.000Z');

/** A desk with two accounts, whose clock the test moves. */
async function desk() {
  let at = START;
  const ports = await bench.ports({ now: () => new Date(at) });
  const made = async (name: string, role: 'reader' | 'editor') => {
    const account = await createAccount(ports, { name, password: PASSWORD, role });
    if (account.kind === 'problem') throw new Error(account.problem.message);
    return account.value;
  };
  const ada = await made('Ada', 'reader');
  const bo = await made('Bo', 'reader');
  const session = async (name: string) => {
    const signedIn = await signIn(ports, { name, password: PASSWORD });
    if (signedIn.kind === 'problem') throw new Error(signedIn.problem.message);
    return signedIn.value.secret;
  };
  return { ports, ada, bo, session, later: (days: number) => (at += days * DAY) };
}

describe('a secret', () => {
  it('opens what its account may, under the account’s name', async () => {
    const { ports, session } = await desk();
    const first = await visitorWith(ports, await session('ada'));
    expect([nameOfVisitor(first), permissionsOf(first)]).toEqual(['Ada', ['read', 'add', 'judge', 'manage']]);
    expect(permissionsOf(await visitorWith(ports, await session('Bo')))).toEqual(['read']);
    expect(await visitorWith(ports, 'dms_unknown')).toEqual({ kind: 'nobody' });
  });

  it('of a session is over after a week without use, and after thirty days with', async () => {
    const { ports, session, later } = await desk();
    const idle = await session('Bo');
    const used = await session('Bo');
    for (let week = 0; week < 4; week += 1) {
      later(6.9);
      expect((await visitorWith(ports, used)).kind).toBe('account');
    }
    expect((await visitorWith(ports, idle)).kind).toBe('nobody');
    later(3);
    expect((await visitorWith(ports, used)).kind).toBe('nobody');
    const kept = (await ports.store.accounts.passes()).length;
    await session('Ada');
    expect(await ports.store.accounts.passes()).toHaveLength(kept - 1);
  });

  it('of a token follows what its account may now', async () => {
    const { ports, bo, later } = await desk();
    const { secret } = await createToken(ports, bo.id, { label: 'script', scopes: ['read', 'judge'], days: 10 });
    expect(permissionsOf(await visitorWith(ports, secret))).toEqual(['read']);
    await changeAccount(ports, bo.id, { role: 'coder' });
    expect(permissionsOf(await visitorWith(ports, secret))).toEqual(['read', 'judge']);
    later(10);
    expect((await visitorWith(ports, secret)).kind).toBe('nobody');
  });

  it('of a token is taken back when its account is closed', async () => {
    const { ports, bo } = await desk();
    const { secret } = await createToken(ports, bo.id, { label: 'script', scopes: ['read'] });
    await changeAccount(ports, bo.id, { closed: true });
    expect((await visitorWith(ports, secret)).kind).toBe('nobody');
    await changeAccount(ports, bo.id, { closed: false });
    expect((await visitorWith(ports, secret)).kind).toBe('nobody');
  });

  it('of a share opens its crisis to be read until the day it ends or is ended', async () => {
    const { ports, later } = await desk();
    const share = async (days?: number) => {
      const made = await shareCrisis(
        ports,
        CRISIS.id,
        { label: '', fullTexts: false, ...(days ? { days } : {}) },
        'Ada',
      );
      if (made.kind === 'problem') throw new Error(made.problem.message);
      return made.value;
    };
    const short = await share(2);
    const endless = await share();
    later(2);
    expect((await visitorWith(ports, short.secret)).kind).toBe('nobody');
    expect(permissionsOf(await visitorWith(ports, endless.secret))).toEqual(['read']);
    await endShare(ports, CRISIS.id, endless.id);
    expect((await visitorWith(ports, endless.secret)).kind).toBe('nobody');
  });
});
