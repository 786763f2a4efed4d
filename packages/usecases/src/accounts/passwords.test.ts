import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

const QUICK = { memory: 8, passes: 1, parallelism: 1 };

it('knows a password by its hash, each hash salted, and no other password', async () => {
  const kept = await hashPassword('a sentence that nobody guesses');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await hashPassword('a sentence that nobody guesses')).not.toBe(kept);
  expect(await isPassword('a sentence that nobody guesses', kept)).toBe(true);
  expect(await isPassword('A sentence that nobody guesses', kept)).toBe(false);
  expect(await isPassword('', kept)).toBe(false);
});

it('checks an older hash by the parameters that it says', async () => {
  const kept = await hashPassword('old', QUICK);
  expect(kept).toContain('m=8,t=1,p=1');
  expect(await isPassword('old', kept)).toBe(true);
});

it('takes a word as the same however its letters are composed', async () => {
  expect(await isPassword('Zoe\u0308', await hashPassword('Zo\u00eb', QUICK))).toBe(true);
});

it('has no password that fits where nothing is kept', async () => {
  expect(await isPassword('', null)).toBe(false);
  expect(await isPassword('x', 'plain')).toBe(false);
});

/** A vector of the reference implementation's own tests. */
it('is argon2id as others compute it', async () => {
  const kept = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
  expect(await isPassword('password', kept)).toBe(true);
});
