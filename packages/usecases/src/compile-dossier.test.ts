import { type CrisisId, DocumentId, quote } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, NOW, useBench, valueOf } from '../test/bench.ts';
import {
  addSource,
  compileDossier,
  exportCrisis,
  putIn,
  recordJudgement,
  showDocument,
  showStatement,
  takeOut,
} from './index.ts';
import type { Ports } from './index.ts';

const bench = useBench();

async function withReactions(): Promise<Ports> {
  const ports = await bench.ports();
  const words = 'Russia condemned the strike. Cuba condemned it.';
  await addSource(ports, CRISIS.id, { kind: 'text', text: words, title: 'Reactions', published: '2026-01-04' });
  return ports;
}

const dossierOf = async (ports: Ports) => valueOf(await compileDossier(ports, CRISIS.id));
const first = async ({ store }: Ports) => {
  const [record] = await store.records(CRISIS.id);
  return { document: record!.id, attribution: record!.attributions[0]!.id };
};

it('compiles once until something changes', async () => {
  const ports = await withReactions();
  const [one, two] = await Promise.all([dossierOf(ports), dossierOf(ports)]);
  expect(two).toBe(one);
  await addSource(ports, CRISIS.id, { kind: 'text', text: 'Türkiye welcomed the talks.' });
  const after = await dossierOf(ports);
  expect(after).not.toBe(one);
  expect(after.statements).toHaveLength(3);
});

it('compiles anew under another codebook and another coder', async () => {
  const ports = await withReactions();
  const recoded = await dossierOf({ ...ports, coderVersion: 'pretended-2' });
  expect([recoded.documents.length, recoded.statements.length]).toEqual([1, 0]);
  const codebook = { ...ports.codebook, version: '9' };
  expect((await dossierOf({ ...ports, codebook })).codebook.version).toBe('9');
});

it('knows no dossier of a crisis that is not there', async () => {
  const ports = await withReactions();
  const problem = { kind: 'problem', problem: { code: 'store/not-found' } };
  expect(await compileDossier(ports, 'none' as CrisisId)).toMatchObject(problem);
  expect(await exportCrisis(ports, 'none' as CrisisId, 'json')).toMatchObject(problem);
  expect(await showStatement(ports, CRISIS.id, 's:none')).toMatchObject(problem);
  expect(await showDocument(ports, 'none' as DocumentId)).toMatchObject(problem);
});

it('exports the dossier it shows', async () => {
  const ports = await withReactions();
  const dossier = await dossierOf(ports);
  const exported = async (format: 'json' | 'md') =>
    String(valueOf(await exportCrisis(ports, CRISIS.id, format)).content);
  expect(JSON.parse(await exported('json'))).toEqual(JSON.parse(JSON.stringify(dossier)));
  expect(await exported('md')).toContain('name of RUS');
});

it('shows a statement, and the document behind it with its record', async () => {
  const ports = await withReactions();
  const [statement] = (await dossierOf(ports)).statements;
  expect(valueOf(await showStatement(ports, CRISIS.id, statement!.id))).toEqual(statement);
  const [report] = statement!.reports;
  const shown = valueOf(await showDocument(ports, report!.document));
  expect(report!.spans.map((span) => quote(shown.document.text, [span]))).toEqual(report!.quotes);
  expect(shown.record?.attributions).toHaveLength(2);
  expect(shown.crises).toEqual([CRISIS.id]);
});

it('is without a document that is taken out as if it had never been added, and whole again once it is put back', async () => {
  const ports = await withReactions();
  const before = await dossierOf(ports);
  await addSource(ports, CRISIS.id, { kind: 'text', text: 'Türkiye welcomed the talks.' });
  const whole = await dossierOf(ports);
  const { id } = whole.documents.find(({ id: one }) => one !== before.documents[0]!.id)!;
  expect(valueOf(await takeOut(ports, CRISIS.id, id)).crises).toEqual([]);
  expect(await dossierOf(ports)).toEqual(before);
  expect(valueOf(await putIn(ports, CRISIS.id, id)).crises).toEqual([CRISIS.id]);
  expect(await dossierOf(ports)).toEqual(whole);
  const problem = { kind: 'problem', problem: { code: 'store/not-found' } };
  expect(await takeOut(ports, 'none' as CrisisId, id)).toMatchObject(problem);
  expect(await putIn(ports, CRISIS.id, 'none' as DocumentId)).toMatchObject(problem);
});

it('lets a judgement decide, and its withdrawal undo it', async () => {
  const ports = await withReactions();
  const judged = { ...(await first(ports)), by: 'reader', why: 'not said' };
  const judgement = valueOf(await recordJudgement(ports, { ...judged, verdict: { kind: 'reject' } }));
  expect(judgement).toMatchObject({ quote: 'the strike', at: NOW.toISOString() });
  expect((await dossierOf(ports)).statements).toHaveLength(1);

  const withdraw = { kind: 'withdraw', judgement: judgement.id } as const;
  const withdrawal = valueOf(await recordJudgement(ports, { ...judged, verdict: withdraw }));
  expect((await dossierOf(ports)).statements).toHaveLength(2);
  expect(valueOf(await showDocument(ports, judged.document)).judgements).toEqual([judgement, withdrawal]);
});

it('lets a judgement be withdrawn whose words are not in the record any more', async () => {
  const ports = await withReactions();
  const judged = { ...(await first(ports)), by: 'reader', why: '' };
  const { id } = valueOf(await recordJudgement(ports, { ...judged, verdict: { kind: 'accept' } }));
  const recoded = { ...ports, coderVersion: 'pretended-2' };
  const accept = await recordJudgement(recoded, { ...judged, verdict: { kind: 'accept' } });
  expect(accept).toMatchObject({ problem: { code: 'judgement/stale' } });
  const withdrawn = await recordJudgement(recoded, { ...judged, verdict: { kind: 'withdraw', judgement: id } });
  expect(valueOf(withdrawn).quote).toBe('the strike');
});

it('refuses a judgement on what is not there', async () => {
  const ports = await withReactions();
  const judged = { ...(await first(ports)), by: 'reader', why: '' };
  const missing = DocumentId.parse('none');
  const verdict = { kind: 'accept' } as const;
  expect(await recordJudgement(ports, { ...judged, document: missing, verdict })).toMatchObject({
    problem: { code: 'store/not-found' },
  });
  const withdraw = { kind: 'withdraw', judgement: 'none' } as const;
  expect(await recordJudgement(ports, { ...judged, verdict: withdraw })).toMatchObject({
    problem: { code: 'store/not-found' },
  });
  expect(await ports.store.judgements(CRISIS.id)).toEqual([]);
});

it('codes a document for each crisis that it is in, and puts it into another with its record', async () => {
  const second = { ...CRISIS, id: CRISIS.id.replace('strike', 'other') as CrisisId };
  const third = { ...CRISIS, id: CRISIS.id.replace('strike', 'third') as CrisisId };
  const plain = await bench.ports();
  const ports: Ports = {
    ...plain,
    // The crisis can be told from the record.
    code: async (document, crisis) => {
      const record = await plain.code(document, crisis);
      for (const one of record.attributions) one.why = [crisis?.id ?? 'no crisis'];
      return record;
    },
  };
  for (const crisis of [second, third]) await ports.store.putCrisis(crisis);
  const request = { kind: 'text', text: 'Russia condemned the strike.', title: 'Reactions' } as const;
  await addSource(ports, second.id, request);
  expect(await addSource(ports, CRISIS.id, request)).toMatchObject({ duplicates: 1, failed: 0 });
  const { document } = await first(ports);
  valueOf(await putIn(ports, third.id, document));

  const codedFor = async (crisis: CrisisId | null) =>
    valueOf(await showDocument(ports, document, crisis)).record?.attributions.map(({ why }) => why[0]);
  for (const { id } of [CRISIS, second, third]) {
    expect(await codedFor(id)).toEqual([id]);
    expect(valueOf(await compileDossier(ports, id)).statements).toHaveLength(1);
  }
  expect(await codedFor(null)).toEqual([second.id]);
  expect(await ports.store.countUncoded(ports.coderVersion)).toBe(0);
});
