import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Proposals } from '@demarche/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemarche } from './run-demarche.ts';

const article = (title: string, published: string, text: string) =>
  `---\ntitle: ${title}\npublished: ${published}\nsource: Example Wire\n---\n\n# ${title}\n\n${text}\n`;

let folder: string;
const demarche = (...args: string[]) => runDemarche(args, { env: { DEMARCHE_HOME: join(folder, 'store') } });
const coverage = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  await mkdir(coverage('one'));
  await mkdir(coverage('fair'));
  await writeFile(
    join(coverage('one'), 'a.md'),
    article('Jets over the desert', '2026-03-03', 'Chilean jets bombed a depot in Peru on 3 March 2026.'),
  );
  await writeFile(
    join(coverage('one'), 'b.md'),
    article('Oslo answers', '2026-03-04', 'Norway condemned the Chilean strike in Peru of 3 March 2026.'),
  );
  await writeFile(join(coverage('fair'), 'fair.md'), article('The fair', '2026-03-03', 'Cheese was sold in Bern.'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a crisis proposed from coverage', () => {
  it('is shown with the words that it rests on', async () => {
    const { out, code } = await demarche('propose', coverage('one'));
    expect(out).toContain('Strike in Peru, 3 March 2026, from 2 documents');
    expect(out).toContain('“Chilean jets bombed a depot in Peru on 3 March 2026.”');
    expect(code).toBe(0);
    const { proposals } = Proposals.parse(JSON.parse((await demarche('propose', '--json', coverage('one'))).out));
    expect(proposals.map(({ crisis }) => crisis.parties)).toEqual([
      [
        { actor: 'CHL', role: 'perpetrator' },
        { actor: 'PER', role: 'affected' },
      ],
    ]);
  });

  it('is not made unasked, and made with --yes under the name that is given', async () => {
    const unasked = await demarche('init', '--from', coverage('one'));
    expect(unasked).toMatchObject({ code: 1, out: '' });
    expect(unasked.err).toContain('--yes makes what is proposed');
    const made = await demarche('init', '--from', coverage('one'), '--yes', '--id', 'depot-2026');
    expect(made).toMatchObject({ code: 0, out: 'Made depot-2026: Strike in Peru, 3 March 2026\n' });
    expect((await demarche('add', coverage('one'))).out).toBe('2 added, 0 already there, 0 failed\n');
  });

  it('says what to do where nothing happened, and what could not be read', async () => {
    const { code, err } = await demarche('propose', coverage('fair'), coverage('nowhere.md'));
    expect(code).toBe(1);
    expect(err).toContain('nowhere.md: no such file or folder.');
    expect(err).toContain('no crisis can be proposed');
    expect(err).toContain('demarche init --title');
  });

  it('asks which one where they are several', async () => {
    await mkdir(coverage('two'));
    await writeFile(
      join(coverage('two'), 'c.md'),
      article('Troops in Kenya', '2026-08-09', 'Ugandan troops raided a market in Kenya on 8 August 2026.'),
    );
    const { code, err } = await demarche('init', '--yes', '--from', coverage('one'), coverage('two'));
    expect(code).toBe(1);
    expect(err).toContain('several crises: peru-2026, kenya-2026');
    const made = await demarche('init', '--yes', '--id', 'kenya-2026', '--from', coverage('one'), coverage('two'));
    expect(made.out).toBe('Made kenya-2026: Raid in Kenya, 8 August 2026\n');
  });
});
