import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dossier, type Progress } from '@demarche/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, INIT } from './border-crisis.ts';
import { runDemarche } from './run-demarche.ts';

/** Each command is a process of its own, which a busy machine starts slowly. */
const SLOW = { timeout: 120_000 };

let folder: string;
const demarche = (...args: string[]) => runDemarche(args, { env: { DEMARCHE_HOME: join(folder, 'store') } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  await mkdir(join(folder, 'coverage/deeper'), { recursive: true });
  await writeFile(join(folder, 'coverage/a.md'), ARTICLE);
  await writeFile(join(folder, 'coverage/deeper/again.md'), ARTICLE);
  await writeFile(join(folder, 'coverage/.hidden'), 'not to be read');
  await writeFile(join(folder, 'coverage/empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a crisis from the command line', () => {
  it('is made once', async () => {
    expect(await demarche(...INIT, '--party', 'PAK:affected')).toMatchObject({ code: 0 });
    const again = await demarche(...INIT);
    expect(again.code).toBe(1);
    expect(again.err).toContain('border-2026: there is already such a crisis');
  });

  it('takes a folder, names what fails with its mend, and goes on', async () => {
    const { code, out, err } = await demarche('add', join(folder, 'coverage'), join(folder, 'nowhere.md'));
    expect(out).toBe('1 added, 1 already there, 2 failed\n');
    expect(err).toContain('nowhere.md: no such file or folder.\n  Check the path.');
    expect(err).toContain('empty.txt');
    expect(code).toBe(1);
  });

  it('follows a link to a file, not to a folder, and says that a folder is empty', async () => {
    const links = join(folder, 'links');
    await mkdir(join(links, 'nothing'), { recursive: true });
    await symlink(join(folder, 'coverage/a.md'), join(links, 'a.md'));
    await symlink(links, join(links, 'circle'));
    const { out, err } = await demarche('add', links);
    expect(out).toBe('0 added, 1 already there, 1 failed\n');
    expect(err).toContain('nothing: there is no text in it.');
  });

  it('says as events what it adds, for machines', async () => {
    const { out, err } = await demarche('--json', '-q', 'add', join(folder, 'coverage/a.md'));
    const kinds = out
      .trimEnd()
      .split('\n')
      .map((one) => (JSON.parse(one) as Progress).kind);
    expect(kinds).toEqual(['started', 'added', 'finished']);
    expect(err).toBe('');
  });

  it('compiles, with every quote a slice of the text', async () => {
    const { out, code } = await demarche('dossier', '--json');
    const dossier = Dossier.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(dossier.documents).toMatchObject([
      { title: 'Moscow answers', source: 'Example Wire', published: '2026-03-02' },
    ]);
    const shown = await demarche('--json', 'show', dossier.documents[0]!.id);
    const { document } = JSON.parse(shown.out) as { document: { text: string } };
    expect(dossier.statements.length).toBeGreaterThan(0);
    for (const { spans, quotes } of dossier.statements.flatMap(({ reports }) => reports)) {
      expect(quotes).toEqual(spans.map(([start, end]) => document.text.slice(start, end)));
    }
    const [statement] = dossier.statements;
    const opened = await demarche('show', statement!.id);
    expect(opened.out).toContain(`⟦${statement!.reports[0]!.quotes[0]}⟧`);
  });

  it('is read as of a day and narrowed', async () => {
    const statements = async (...options: string[]) =>
      Dossier.parse(JSON.parse((await demarche('dossier', '--json', ...options)).out)).statements.length;
    expect(await statements('--as-of', '2026-03-02')).toBeGreaterThan(0);
    expect(await statements('--as-of', '2026-03-01')).toBe(0);
    expect(await statements('--actors', 'PAK')).toBe(0);
    expect(await demarche('dossier', '--as-of', 'soon')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--as-of'),
    });
  });

  it('exports to a file and to a pipe', async () => {
    const path = join(folder, 'out.csv');
    expect(await demarche('export', '-f', 'csv', '-o', path)).toMatchObject({ code: 0, out: '' });
    expect(await readFile(path, 'utf8')).toMatch(/^statement,actors,/);
    expect((await demarche('export', '-f', 'md')).out).toMatch(/^# Border clash\n/);
  });

  it('is published again over itself, and over nothing else', SLOW, async () => {
    const site = join(folder, 'site');
    const publish = (...options: string[]) => demarche('publish', '-o', site, ...options);
    expect((await publish()).code).toBe(0);
    expect((await publish()).code).toBe(0);
    await mkdir(join(site, '.git'));
    await writeFile(join(site, '.git/HEAD'), 'mine');
    expect(await publish()).toMatchObject({ code: 2, err: expect.stringContaining('.git/HEAD') });
    expect(await readFile(join(site, '.git/HEAD'), 'utf8')).toBe('mine');
    expect((await publish('--force')).code).toBe(0);
    expect(await publish('--base-url', 'desk.example.org')).toMatchObject({ code: 2 });
    expect(await publish('--challenge', 'javascript:alert(1)')).toMatchObject({ code: 2 });
  });

  it('is released once under a version, and again only with the same data or where it is forced', SLOW, async () => {
    const release = (...options: string[]) =>
      demarche('publish', '-o', join(folder, 'release'), '--release', '1.0', '--author', 'Desk', ...options);
    expect((await release()).code).toBe(0);
    expect((await release()).code).toBe(0);
    const narrowed = ['--actors', 'RUS', '--acts', 'demand'];
    expect(await release(...narrowed)).toMatchObject({ code: 2, err: expect.stringContaining('--release 1.0') });
    expect((await release(...narrowed, '--force')).code).toBe(0);
  });

  it('is coded again by a codebook of the user’s own, and by the shipped one once that is gone', SLOW, async () => {
    const positions = async () => {
      const { out } = await demarche('add', join(folder, 'coverage/a.md'));
      expect(out).toContain('1 already there');
      const { codebook, positions: all } = JSON.parse((await demarche('dossier', '--json')).out) as Dossier;
      return { id: codebook.id, labels: all.map(({ position }) => position) };
    };
    const before = await positions();
    const shipped = await readFile(join(import.meta.dirname, '../../../codebooks/two-axis.yaml'), 'utf8');
    const own = join(folder, 'store/codebook.yaml');
    await writeFile(
      own,
      shipped.replace(/^id: .*$/mu, 'id: of-our-own').replaceAll(/\bposition: oppose-condemn\b/gu, 'position: concern'),
    );
    const after = await positions();
    expect(after.id).toBe('of-our-own');
    expect(after.labels).not.toEqual(before.labels);
    await writeFile(own, 'id: nothing else');
    expect(await demarche('dossier')).toMatchObject({ code: 2, err: expect.stringContaining('codebook.yaml') });
    await rm(own);
    expect(await positions()).toEqual(before);
  });

  it('loses a document, and has it back', SLOW, async () => {
    const whole = async () => JSON.parse((await demarche('dossier', '--json')).out) as Dossier;
    const before = await whole();
    const { id } = before.documents[0]!;
    expect(await demarche('remove', id)).toMatchObject({ code: 0, out: expect.stringContaining('Moscow answers') });
    expect((await whole()).documents.map((one) => one.id)).not.toContain(id);
    expect(await demarche('remove', id, '--undo')).toMatchObject({ code: 0 });
    expect(await whole()).toEqual(before);
    expect(await demarche('remove', 'nothing')).toMatchObject({ code: 1, err: expect.stringContaining('nothing') });
  });

  it('is searched', async () => {
    expect((await demarche('search', 'immediate', 'ceasefire')).out).toContain('Moscow answers');
  });
});

describe('a pack', () => {
  const desk = (name: string, ...args: string[]) => runDemarche(args, { env: { DEMARCHE_HOME: join(folder, name) } });
  const dossier = async (name: string) => (await desk(name, 'dossier', '--json')).out;

  it('gives another desk the same dossier', SLOW, async () => {
    const pack = join(folder, 'pack.jsonl');
    expect(await demarche('pack', '--full-texts', '-o', pack)).toMatchObject({ code: 0 });
    expect(await desk('other', 'unpack', pack)).toMatchObject({
      code: 0,
      out: 'border-2026: 1 documents added, 0 already there; 0 searches and 0 judgements added; 0 failed\n',
    });
    expect(await dossier('other')).toBe(await dossier('store'));
  });

  it('holds no text by default, and one with bad lines is taken in as far as it goes', SLOW, async () => {
    const { out } = await demarche('pack');
    expect(out.split('\n').map((line) => line.slice(0, 16))).toEqual(['{"kind":"crisis"', '{"kind":"link","', '']);
    const [crisis] = out.split('\n');
    await writeFile(join(folder, 'bad.jsonl'), `${crisis}\nnonsense\n{"kind":"letter"}\n`);
    const { code, err } = await desk('third', 'unpack', join(folder, 'bad.jsonl'));
    expect(code).toBe(1);
    expect(err).toMatch(/line 2: this line is not JSON[^]*line 3: not a line of a pack/u);
    expect(await desk('third', 'unpack', join(folder, 'none.jsonl'))).toMatchObject({ code: 1 });
  });
});

describe('exit codes', () => {
  it.each([
    ['a wrong option', 2, ['add', '--nonsense', 'x']],
    ['a missing argument', 2, ['show']],
    ['a port that is none', 2, ['serve', '--port', '70000']],
    ['an unknown command', 2, ['frobnicate']],
    ['one title for two files', 2, ['add', 'a.md', 'b.md', '--title', 'x']],
    ['a day that is none', 2, ['add', 'a.md', '--published', 'yesterday']],
    ['a crisis without an event', 2, ['init', '--id', 'x', '--title', 'X']],
    ['an address of another machine', 1, ['serve', '--port', '0', '--host', '203.0.113.5']],
    ['a crisis that is not there', 1, ['dossier', '--crisis', 'nowhere']],
    ['help', 0, ['add', '--help']],
  ])('%s gives %i', async (_, code, args) => {
    expect((await demarche(...args)).code).toBe(code);
  });

  it('a store that cannot be opened gives 3 and the mend', async () => {
    const { code, err } = await demarche('--folder', join(folder, 'coverage/a.md'), 'dossier');
    expect(code).toBe(3);
    expect(err).toContain('Check DATABASE_URL or the data folder');
  });
});
