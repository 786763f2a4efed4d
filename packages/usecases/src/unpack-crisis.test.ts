import type { Outcome, PackedLine } from '@demarche/contract';
import { PackedLine as Schema, failed, ok } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, told, useBench, valueOf } from '../test/bench.ts';
import { addSource, compileDossier, logSearch, packCrisis, recordJudgement, unpackCrisis } from './index.ts';
import type { Ports } from './index.ts';

const bench = useBench();
const ADDRESS = 'https://news.example/reactions';
const body =
  '<html><head><title>Reactions</title></head><body><article><h1>Reactions</h1><p>Russia condemned the strike. Cuba welcomed it, and more was said about it by others at some length on that day.</p></article></body></html>';
const PAGES = { [ADDRESS]: { contentType: 'text/html', body } };

/** A crisis with a document, a search and a judgement. */
async function desk(): Promise<Ports> {
  const ports = await bench.ports({}, PAGES);
  await addSource(ports, CRISIS.id, { kind: 'url', url: ADDRESS });
  await logSearch(ports, CRISIS.id, {
    actors: [],
    where: ADDRESS,
    query: '',
    outcome: 'found',
    by: 'reader',
    note: '',
  });
  const [{ id, attributions } = { id: '', attributions: [] }] = await ports.store.records(CRISIS.id);
  const verdict = { kind: 'correct', correction: { hedged: true } } as const;
  const request = { document: id as never, attribution: attributions[0]!.id, verdict, by: 'reader', why: 'mild' };
  valueOf(await recordJudgement(ports, request));
  return ports;
}

const linesOf = async (ports: Ports, fullTexts: boolean): Promise<PackedLine[]> => {
  const lines: PackedLine[] = [];
  for await (const line of valueOf(await packCrisis(ports, CRISIS.id, { fullTexts })))
    lines.push(Schema.parse(JSON.parse(JSON.stringify(line))));
  return lines;
};

async function* placed(lines: readonly (PackedLine | Outcome<never>)[]) {
  for (const [i, line] of lines.entries())
    yield { where: `line ${i + 1}`, line: line.kind === 'problem' ? line : ok(line as PackedLine) };
}

const dossierOf = async (ports: Ports) => JSON.stringify(valueOf(await compileDossier(ports, CRISIS.id)));

it('gives another desk the same dossier, once', async () => {
  const one = await desk();
  for (const fullTexts of [true, false]) {
    const other = await bench.ports({}, fullTexts ? {} : PAGES);
    const lines = await linesOf(one, fullTexts);
    expect(lines.map(({ kind }) => kind)).toEqual(['crisis', fullTexts ? 'document' : 'link', 'search', 'judgement']);
    expect(valueOf(await unpackCrisis(other, placed(lines)))).toMatchObject({
      differs: false,
      documents: { added: 1, duplicates: 0, failed: 0 },
      searches: 1,
      judgements: 1,
    });
    expect(await dossierOf(other)).toBe(await dossierOf(one));
    expect(valueOf(await unpackCrisis(other, placed(lines)))).toMatchObject({
      documents: { added: 0, duplicates: 1, failed: 0 },
      searches: 0,
      judgements: 0,
    });
    expect(await dossierOf(other)).toBe(await dossierOf(one));
  }
});

it('says what it cannot take in, and takes the rest', async () => {
  const [crisis, document, search, judgement] = await linesOf(await desk(), true);
  const other = await bench.ports();
  const { lines, onProgress } = told();
  const damaged = { ...document, base64: Buffer.from('other bytes').toString('base64') } as PackedLine;
  const nowhere = { kind: 'link', document: 'elsewhere', title: 'Elsewhere', url: null } as unknown as PackedLine;
  const described = { ...crisis, crisis: { ...CRISIS, title: 'Another title' } } as PackedLine;
  const all = [described, failed('pack/invalid', 'line 2'), damaged, nowhere, crisis!, judgement!, search!];
  expect(valueOf(await unpackCrisis(other, placed(all), onProgress))).toMatchObject({
    differs: true,
    documents: { added: 0, failed: 5 },
    searches: 1,
    judgements: 0,
  });
  expect(lines.filter((line) => line.startsWith('failed')).map((line) => line.split(' ').at(-1))).toEqual([
    'pack/invalid',
    'pack/invalid',
    'pack/no-document',
    'pack/invalid',
    'pack/no-document',
  ]);
  expect(await other.store.crisis(CRISIS.id)).toEqual(CRISIS);
  expect(await unpackCrisis(other, placed([search!]))).toMatchObject({ problem: { code: 'pack/invalid' } });
  expect(await unpackCrisis(other, placed([]))).toMatchObject({ problem: { code: 'input/empty' } });
});
