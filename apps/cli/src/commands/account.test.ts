import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemarche } from '../run-demarche.ts';

const PASSWORD = 'a sentence that nobody guesses\n';
const SLOW = { timeout: 120_000 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const account = (args: readonly string[], input = '') =>
  runDemarche(['account', ...args], { input, env: { DEMARCHE_HOME: folder } });

describe('demarche account', () => {
  it('adds, lists, changes and closes accounts; the first is an editor’s and the last editor stays', SLOW, async () => {
    expect((await account([])).err).toContain('There is no account');
    expect(await account(['add', 'Ada', '--role', 'reader'], PASSWORD)).toMatchObject({
      code: 0,
      out: 'Ada: editor\n',
    });
    expect(await account(['add', 'Bo'], PASSWORD)).toMatchObject({ code: 0, out: 'Bo: reader\n' });
    expect(await account(['change', 'bo', '--role', 'coder', '--password'], PASSWORD)).toMatchObject({
      out: 'Bo: coder\n',
    });
    expect(await account(['close', 'Bo'])).toMatchObject({ out: 'Bo: coder, closed\n' });
    expect((await account(['close', 'Ada'])).err).toContain('Make another account an editor first.');
    const listed = (await account([])).out;
    expect(listed).toContain('Ada\teditor');
    expect(listed).not.toContain('argon2');
  });

  it.each([
    [['add', 'Cy'], 'short\n', 2, 'at least 15 characters'],
    [['add'], '', 2, 'say whose'],
    [['promote', 'Cy'], '', 2, 'not one of'],
    [['change', 'Cy', '--role', 'coder'], '', 1, 'no such account'],
    [['add', 'Cy', '--role', 'owner'], '', 2, 'Allowed choices'],
  ])('%s is refused with what to do', SLOW, async (args, input, code, said) => {
    const ran = await account(args, input);
    expect(ran.err).toContain(said);
    expect(ran.code).toBe(code);
  });
});
