import { createHash } from 'node:crypto';
import { Document, type Outcome, PackedLine, failed, ok } from '@demarche/contract';
import { documentIdOf } from '@demarche/reader';
import { expect, it } from 'vitest';
import { CRISIS, told, useBench, valueOf } from '../test/bench.ts';
import { addSource, compileDossier, logSearch, packCrisis, recordJudgement, takeOut, unpackCrisis } from './index.ts';
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
  for await (const line of valueOf(await packCrisis(ports, CRISIS.id, { fullTexts, onProblem: () => {} })))
    lines.push(PackedLine.parse(JSON.parse(JSON.stringify(line))));
  return lines;
};

async function* placed(lines: readonly (PackedLine | Outcome<never>)[]) {
  for (const [i, line] of lines.entries())
    yield { where: `line ${i + 1}`, line: line.kind === 'problem' ? line : ok(line as PackedLine) };
}

const EMPTY = { url: null, title: null, language: 'en', published: null, source: null, blocks: [] };
const SAME = { merge: false };

const dossierOf = async (ports: Ports) => JSON.stringify(valueOf(await compileDossier(ports, CRISIS.id)));

it('gives another desk the same dossier, once', async () => {
  const one = await desk();
  for (const fullTexts of [true, false]) {
    const other = await bench.ports({}, fullTexts ? {} : PAGES);
    const lines = await linesOf(one, fullTexts);
    expect(lines.map(({ kind }) => kind)).toEqual(['crisis', fullTexts ? 'document' : 'link', 'search', 'judgement']);
    expect(valueOf(await unpackCrisis(other, placed(lines), SAME))).toMatchObject({
      differs: false,
      documents: { added: 1, duplicates: 0, failed: 0 },
      searches: 1,
      judgements: 1,
    });
    expect(await dossierOf(other)).toBe(await dossierOf(one));
    expect(valueOf(await unpackCrisis(other, placed(lines), SAME))).toMatchObject({
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
  expect(valueOf(await unpackCrisis(other, placed(all), SAME, onProgress))).toMatchObject({
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
  expect(await unpackCrisis(other, placed([search!]), SAME)).toMatchObject({ problem: { code: 'pack/invalid' } });
  expect(await unpackCrisis(other, placed([]), SAME)).toMatchObject({ problem: { code: 'input/empty' } });
});

it('takes no words that do not stand in the text, and no text under the name of another', async () => {
  const one = await desk();
  const [crisis, document, , judgement] = await linesOf(one, true);
  const whole = document as Extract<PackedLine, { kind: 'document' }>;
  const judged = judgement as Extract<PackedLine, { kind: 'judgement' }>;
  const text = whole.document.text.replace('condemned', 'welcomed');
  const forged = { ...whole, document: { ...whole.document, text } };
  const told = { document: whole.document.id, spans: [[0, 9] as const], quote: 'never said' };
  const lines: PackedLine[] = [
    crisis!,
    forged,
    whole,
    { ...judged, judgement: { ...judged.judgement, id: 'j1', quote: 'never said' } },
    { ...judged, judgement: { ...judged.judgement, id: 'j2', verdict: { kind: 'fate', state: 'met', told } } },
  ];
  const other = await bench.ports();
  expect(valueOf(await unpackCrisis(other, placed(lines), SAME))).toMatchObject({
    documents: { added: 1, failed: 3 },
    judgements: 0,
  });
  expect((await other.store.documents(CRISIS.id)).map((one) => one.text)).toEqual([whole.document.text]);
});

it('leaves out what was taken out here, a search of another crisis, and a crisis of another subject unless asked', async () => {
  const one = await desk();
  const lines = await linesOf(one, true);
  const [{ id } = { id: '' as never }] = await one.store.documents(CRISIS.id);
  await takeOut(one, CRISIS.id, id);
  expect(valueOf(await unpackCrisis(one, placed(lines), SAME))).toMatchObject({ out: 1, documents: { duplicates: 0 } });
  expect(await one.store.documents(CRISIS.id)).toEqual([]);

  const [crisis, , search] = lines;
  const renamed = { ...crisis, crisis: { ...CRISIS, id: 'elsewhere' } } as PackedLine;
  const elsewhere = valueOf(await unpackCrisis(one, placed([renamed, search!]), SAME));
  expect(elsewhere).toMatchObject({ searches: 0, documents: { failed: 1 } });
  const flood = { ...crisis, crisis: { ...CRISIS, events: [], parties: [] } } as PackedLine;
  expect(await unpackCrisis(one, placed([flood]), SAME)).toMatchObject({ problem: { code: 'pack/other-crisis' } });
  expect(valueOf(await unpackCrisis(one, placed([flood]), { merge: true }))).toMatchObject({ differs: true });
});

it('sends the bytes of a snapshot once, and a document whose snapshot is damaged as its address', async () => {
  const ports = await bench.ports();
  const bytes = Buffer.from('feed');
  const snapshot = createHash('sha256').update(bytes).digest('hex');
  for (const [position, text] of ['Russia condemned it.', 'Cuba condemned it.'].entries()) {
    const document = Document.parse({ ...EMPTY, id: documentIdOf(text), text, snapshot });
    await ports.store.putDocument(CRISIS.id, document, bytes, position);
  }
  const lines = await linesOf(ports, true);
  const documents = lines.flatMap((line) => (line.kind === 'document' ? [line.base64 !== null] : []));
  expect(documents).toEqual([true, false]);
  const other = await bench.ports();
  expect(valueOf(await unpackCrisis(other, placed(lines), SAME))).toMatchObject({ documents: { added: 2, failed: 0 } });
  const [first, , second] = lines;
  const without = valueOf(await unpackCrisis(await bench.ports(), placed([first!, second!]), SAME));
  expect(without).toMatchObject({ documents: { added: 0, failed: 1 } });
});
