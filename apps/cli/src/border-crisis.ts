/** A crisis with one article in our own words, for tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemarche } from './run-demarche.ts';

export const ARTICLE = `---
title: Moscow answers
url: https://example.org/a
published: 2026-03-02
source: Example Wire
---

# Moscow answers

The Russian Foreign Ministry condemned the shelling on Monday. "We demand an immediate ceasefire," the ministry said.
The foreign ministers of Russia and Pakistan are to meet in Geneva on 9 March 2026.
`;
export const INIT = [
  'init',
  '--id',
  'border-2026',
  '--title',
  'Border clash',
  '--event',
  '2026-03-01 Shelling of the crossing',
];

/** The crisis in a store of its own, with the article in it. */
export async function borderCrisis() {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  const demarche = (...args: string[]) => runDemarche(args, { env: { DEMARCHE_HOME: join(folder, 'store') } });
  await writeFile(join(folder, 'a.md'), ARTICLE);
  await demarche(...INIT, '--party', 'PAK:affected');
  await demarche('add', join(folder, 'a.md'));
  return { folder, demarche, remove: () => rm(folder, { recursive: true, force: true }) };
}
