import { describe, expect, it } from 'vitest';
import { CRISIS, NOW, told, useBench } from '../test/bench.ts';
import {
  type Item,
  addDocuments,
  addSource,
  codeWaiting,
  createCrisis,
  health,
  listCrises,
  searchDocuments,
} from './index.ts';

const bench = useBench();
const text = (words: string, title: string) => ({ kind: 'text', text: words, title }) as const;

const page = (title: string, words: string) => ({
  contentType: 'text/html',
  body: `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words} ${'More was said about it afterwards by others. '.repeat(8)}</p></article></body></html>`,
});

const feed = (links: readonly string[]) => ({
  contentType: 'application/rss+xml',
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><link>https://news.example</link><description>d</description>${links.map((link) => `<item><title>${link}</title><link>${link}</link></item>`).join('')}</channel></rss>`,
});

describe('addSource', () => {
  it('stores and codes a pasted text, and says what it did', async () => {
    const ports = await bench.ports();
    const { lines, onProgress } = told();
    const finished = await addSource(
      ports,
      CRISIS.id,
      text('Russia condemned the strike. Cuba condemned it.', 'Reactions'),
      onProgress,
    );
    expect(finished).toMatchObject({ added: 1, duplicates: 0, failed: 0 });
    expect(lines).toEqual(['started Reactions', 'added Reactions 2', 'finished 1 0 0']);
    expect(await ports.store.records(CRISIS.id)).toHaveLength(1);
    expect(await searchDocuments(ports, 'CUBA', CRISIS.id, 5)).toHaveLength(1);
  });

  it('takes the same twice as a duplicate', async () => {
    const ports = await bench.ports();
    const request = text('Russia condemned the strike.', 'Reactions');
    await addSource(ports, CRISIS.id, request);
    expect(await addSource(ports, CRISIS.id, request)).toMatchObject({ added: 0, duplicates: 1, failed: 0 });
    expect(await ports.store.documents(CRISIS.id)).toHaveLength(1);
  });

  it('follows the links of a feed, and goes on where one fails', async () => {
    const [one, gone, two] = ['https://news.example/1', 'https://news.example/gone', 'https://news.example/2'];
    const ports = await bench.ports(
      {},
      {
        'https://news.example/feed': feed([one, gone, two]),
        [one]: page('First', 'Russia condemned the strike.'),
        [two]: page('Second', 'Cuba condemned the strike.'),
      },
    );
    const { lines, onProgress } = told();
    await addSource(ports, CRISIS.id, { kind: 'url', url: 'https://news.example/feed' }, onProgress);
    expect(lines).toEqual([
      'started https://news.example/feed',
      'step https://news.example/feed 0/?',
      `step ${one} 0/3`,
      'added First 1',
      `step ${gone} 1/3`,
      `failed ${gone} fetch/status`,
      `step ${two} 2/3`,
      'added Second 1',
      'finished 2 0 1',
    ]);
  });

  it('reports what cannot be read as a problem', async () => {
    const ports = await bench.ports();
    const { lines, onProgress } = told();
    const base64 = Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]).toString('base64');
    await addSource(ports, CRISIS.id, { kind: 'file', name: 'x.bin', base64 }, onProgress);
    expect(lines).toEqual(['started x.bin', 'failed x.bin input/unknown-type', 'finished 0 0 1']);
  });

  it('adds nothing to a crisis that is not there', async () => {
    const ports = await bench.ports();
    const { lines, onProgress } = told();
    const nowhere = { ...CRISIS, id: CRISIS.id.replace('2026', '1999') as typeof CRISIS.id };
    await addSource(ports, nowhere.id, text('Words.', 'T'), onProgress);
    expect(lines).toEqual(['started T', 'failed T store/not-found', 'finished 0 0 1']);
    expect(await ports.store.countUncoded('any')).toBe(0);
  });

  it('keeps a document that the coder trips over, and says so', async () => {
    const ports = await bench.ports();
    const { lines, onProgress } = told();
    await addSource(ports, CRISIS.id, text('This trips the coder.', 'Bad'), onProgress);
    expect(lines).toEqual(['started Bad', 'added Bad 0', 'failed Bad code/failed', 'finished 1 0 1']);
    expect(await health(ports)).toEqual({
      ok: true,
      version: '0.0.0',
      coder: 'pretended-1',
      store: 'sqlite',
      waiting: 1,
      at: NOW.toISOString(),
    });
  });
});

describe('addDocuments', () => {
  it('draws one item at a time, and the rest goes on after a failure', async () => {
    const ports = await bench.ports();
    const drawn: number[] = [];
    async function* items(): AsyncGenerator<Item> {
      for (const [number, body] of ['Russia condemned it.', '', 'Cuba welcomed it.'].entries()) {
        drawn.push((await ports.store.documents(CRISIS.id)).length);
        yield { bytes: Buffer.from(body), origin: { name: `${number}.txt`, url: null, contentType: 'text/plain' } };
      }
    }
    expect(await addDocuments(ports, CRISIS.id, items())).toMatchObject({ added: 2, failed: 1 });
    expect(drawn).toEqual([0, 1, 1]);
  });
});

describe('codeWaiting', () => {
  it('codes what was stored under an older coder, each once, past what it cannot code', async () => {
    const ports = await bench.ports({
      coderVersion: 'older',
      code: async () => {
        throw new Error('older coder');
      },
    });
    await addSource(ports, CRISIS.id, text('This trips the coder.', 'Bad'));
    for (let number = 0; number < 120; number += 1)
      await addSource(ports, CRISIS.id, text(`Russia condemned the strike ${number}.`, `T${number}`));
    const newer = { ...(await bench.ports()), store: ports.store };
    const { lines, onProgress } = told();
    expect(await codeWaiting(newer, onProgress)).toBe(120);
    expect(lines.filter((line) => line.startsWith('step'))).toHaveLength(121);
    expect([lines.at(1), lines.at(-1)]).toEqual(['failed Bad code/failed', 'finished 120 0 1']);
    expect(await newer.store.countUncoded('pretended-1')).toBe(1);
  });

  it('says nothing where nothing waits', async () => {
    const { lines, onProgress } = told();
    expect(await codeWaiting(await bench.ports(), onProgress)).toBe(0);
    expect(lines).toEqual([]);
  });
});

describe('createCrisis and listCrises', () => {
  it('refuses an id that is taken', async () => {
    const ports = await bench.ports();
    expect(await createCrisis(ports, CRISIS)).toMatchObject({ kind: 'problem', problem: { code: 'store/exists' } });
  });

  it('counts what each crisis has', async () => {
    const ports = await bench.ports();
    await addSource(ports, CRISIS.id, text('Russia condemned the strike. Cuba condemned it.', 'Reactions'));
    expect(await listCrises(ports)).toEqual([{ ...CRISIS, counts: { documents: 1, statements: 2, actors: 3 } }]);
  });
});
