/** Kills a process at random moments of its ingestion and compares what it was told is stored with what is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Bench, describeOnEachDatabase, type Place } from '../test/databases.ts';
import { KILLED_CRISIS, namedSample, recordOf } from '../test/samples.ts';
import { openStore } from './index.ts';

const INGEST = join(import.meta.dirname, '../test/ingest.ts');
const KILLS = 50;
/** Milliseconds from the opening of the store to the kill, at most. */
const LONGEST_LIFE = 250;

/** Starts an ingestion; `lines` grows by what it says is acknowledged. */
function ingest({ options }: Place, run: string, count: number, lines: string[]): ChildProcess {
  const { folder, databaseUrl } = options;
  const child = spawn(process.execPath, [INGEST, folder, databaseUrl ?? '', run, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const whole = (rest + text).split('\n');
    rest = whole.pop() ?? '';
    lines.push(...whole);
  });
  return child;
}

/** Compares everything acknowledged with the store opened anew; returns how many documents that is. */
async function compare(place: Place, lines: readonly string[]): Promise<number> {
  const store = await openStore(place.options);
  const acknowledged = (what: string) => [
    ...new Set(lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1))),
  ];
  for (const name of acknowledged('document')) {
    const { document, bytes } = namedSample(name);
    expect(await store.document(document.id)).toEqual(document);
    expect(Buffer.from(bytes).equals((await store.snapshot(document.snapshot!))!)).toBe(true);
    expect(await store.crisesOf(document.id)).toEqual([KILLED_CRISIS]);
  }
  for (const name of acknowledged('record')) {
    const { id } = namedSample(name).document;
    expect(await store.record(KILLED_CRISIS, id)).toEqual(recordOf(id, 'killed-1'));
  }
  const judged = new Set((await store.judgements(KILLED_CRISIS)).map(({ id }) => id));
  expect(acknowledged('judgement').filter((name) => !judged.has(name))).toEqual([]);

  // What was written but not acknowledged must be whole too.
  for (const document of await store.documents(KILLED_CRISIS)) {
    expect(document).toEqual(namedSample(document.title!).document);
    expect(await store.snapshot(document.snapshot!)).not.toBeNull();
  }
  await store.close();
  return acknowledged('document').length;
}

/** Every file of the vault holds the bytes that its name says, whether a row points to it or not. */
async function checkVault({ options }: Place): Promise<void> {
  const root = join(options.folder, 'snapshots');
  for (const shelf of (await readdir(root)).filter((name) => name.length === 2))
    for (const name of await readdir(join(root, shelf))) {
      const bytes = await readFile(join(root, shelf, name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
    }
}

/** The database's own check where it has one, and that no table has half of a write. */
async function checkDatabase(place: Place): Promise<void> {
  const own = place.options.databaseUrl === null ? 'pragma integrity_check' : `select 'ok' as integrity_check`;
  expect(await place.query(own)).toEqual([{ integrity_check: 'ok' }]);
  const counts = `select (select count(*) from document) as documents, (select count(*) from crisis_document) as joined,
    (select count(*) from document_words) as indexed, (select count(distinct text_sha256) from document) as texts`;
  const [row = {}] = await place.query(counts);
  expect(Object.values(row).map(Number)).toEqual(Array.from({ length: 4 }, () => Number(row['documents'])));
}

describeOnEachDatabase((bench: Bench) => {
  it(`loses nothing acknowledged in ${KILLS} kills`, { timeout: 180_000 }, async () => {
    const place = await bench.place();
    const lines: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = ingest(place, `run${kill}`, Infinity, lines);
      await once(child.stdout!, 'data');
      await setTimeout(Math.random() * LONGEST_LIFE);
      child.kill('SIGKILL');
      const [, signal] = await once(child, 'close');
      expect(signal).toBe('SIGKILL');
    }
    const documents = await compare(place, lines);
    await checkVault(place);
    await checkDatabase(place);
    expect(documents).toBeGreaterThanOrEqual(KILLS);
  });

  it('serves two processes that open the same empty place and ingest at once', async () => {
    const place = await bench.place();
    const lines: string[] = [];
    const children = ['left', 'right'].map((run) => ingest(place, run, 40, lines));
    const ends = await Promise.all(children.map((child) => once(child, 'close')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(await compare(place, lines)).toBe(120);
    await checkDatabase(place);
  });
});
