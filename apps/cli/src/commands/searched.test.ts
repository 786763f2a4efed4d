import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Search } from '@demarche/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { runDemarche } from '../run-demarche.ts';

let folder = '';
const demarche = (...args: string[]) => runDemarche(['--folder', folder, ...args]);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-searched-'));
  await demarche('init', '--id', 'clash', '--title', 'Clash', '--event', '2026-03-01 Shelling');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = ['--where', 'press pages', '--outcome', 'silent', '--by', 'A reader'];

it('logs a search, lists it, and tells silence from what nobody looked for', { timeout: 30_000 }, async () => {
  expect((await demarche('searched')).err).toContain('Nothing is in the search log yet.');
  expect(await demarche('searched', 'FRA', 'CHE', ...place, '--note', 'read through')).toMatchObject({ code: 0 });
  const [entry] = z.array(Search).parse(JSON.parse((await demarche('--json', 'searched')).out));
  expect(entry).toMatchObject({ actors: ['CHE', 'FRA'], outcome: 'silent', by: 'A reader', note: 'read through' });
  expect((await demarche('searched')).out).toContain('CHE, FRA\tsilent\tpress pages');
  const { out } = await demarche('dossier');
  expect(out).toMatch(/^Europe\t(\d+)\t0\t0\t2\t0\t\d+$/m);
  expect(out).toContain('Switzerland, France\tsilent\tpress pages\tA reader');
});

it.each([
  [['FRA', '--where', 'press pages'], 2, '--outcome: needed to log a search'],
  [['FRN', ...place], 1, 'FRN: the atlas knows no such state or organisation.'],
  [['france', ...place], 1, 'france: the atlas knows no such state or organisation.'],
])('refuses %j', { timeout: 30_000 }, async (args, code, said) => {
  const ran = await demarche('searched', ...args);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(said);
});
