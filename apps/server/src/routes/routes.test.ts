import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { FastifyInstance } from 'fastify';
import {
  ActorWords,
  Alert,
  BlindAgreement,
  BlindRound,
  Crisis,
  CrisisSummary,
  DocumentView,
  Dossier,
  DossierSummary,
  Health,
  JobAccepted,
  Judgement,
  Problem,
  Progress,
  ReviewQueue,
  Search,
  SearchHit,
  SnapshotAbout,
  Statement,
  StatementPage,
} from '@demarche/contract';
import { sampleDesk } from '../sample/sample-desk.ts';
import { sampleDossier, sampleSummary } from '../sample/sample-dossier.ts';
import { serverOver } from '../server.ts';

let server: FastifyInstance;
beforeAll(() => {
  server = serverOver(sampleDesk(), { webRoot: '/nowhere', log: 'silent' });
});
afterAll(() => server.close());

const get = (url: string) => server.inject({ method: 'GET', url });
const post = (url: string, payload: object | string, type = 'application/json') =>
  server.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });

/** The status and code of a refusal, such as `404 store/not-found`. */
function refusal(answer: { statusCode: number; json(): unknown }): string {
  return `${answer.statusCode} ${Problem.parse(answer.json()).code}`;
}

const crisis = `/api/crises/${sampleSummary.id}`;
const first = sampleDossier.statements[0];
const report = first?.reports[0];

describe('what can be read', () => {
  it.each([
    ['/api/health', Health],
    ['/api/crises', z.array(CrisisSummary).min(1)],
    [`${crisis}/dossier`, Dossier],
    [`${crisis}/dossier/parts?of=positions,demands`, Dossier.pick({ positions: true, demands: true }).strict()],
    [`${crisis}/dossier/summary?asOf=2025-03-09`, DossierSummary],
    [`${crisis}/review?limit=3`, ReviewQueue],
    [`${crisis}/alerts?kinds=position,demand`, z.array(Alert).min(1)],
    [`${crisis}/blind?coder=anna&limit=2`, BlindRound],
    [`${crisis}/blind/agreement`, BlindAgreement],
    [`${crisis}/dossier/words`, z.array(ActorWords).min(1)],
    [`${crisis}/statements`, StatementPage],
    [`${crisis}/statements?ids=${encodeURIComponent(first?.id ?? '')},s:none`, StatementPage],
    [`${crisis}/statements/${encodeURIComponent(first?.id ?? '')}`, Statement],
    [`/api/documents/reactions`, DocumentView],
    [`/api/documents/page/snapshot/about`, SnapshotAbout],
    ['/api/search?q=tanker', z.array(SearchHit).min(1)],
    [`/api/search?q=tanker&crisis=${sampleSummary.id}&limit=1`, z.array(SearchHit).length(1)],
  ])('%s fits its schema', async (url, schema: z.ZodType) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(schema.safeParse(answer.json()).error).toBeUndefined();
  });

  it('filters and pages statements by the query', async () => {
    const page = StatementPage.parse((await get(`${crisis}/statements?actor=NRM&limit=2`)).json());
    expect(page.statements).toHaveLength(2);
    expect(page.total).toBeGreaterThan(2);
    expect(page.statements.every(({ actors }) => actors.some((actor) => actor === 'NRM'))).toBe(true);
  });

  it.each([
    ['json', 'application/json'],
    ['csv', 'text/csv'],
    ['md', 'text/markdown'],
  ])('exports %s as a file to keep', async (format, type) => {
    const answer = await get(`${crisis}/export?format=${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="meridian-2025.${format}"`);
    expect(answer.body).toContain('NRM');
    expect(answer.body.startsWith('"')).toBe(false);
  });

  it.each([
    ['/api/crises/unheard-of/dossier', 404, 'store/not-found'],
    ['/api/crises/unheard-of/site', 404, 'store/not-found'],
    [`${crisis}/site?format=csv`, 422, 'http/bad-request'],
    [`${crisis}/dossier?asOf=yesterday`, 422, 'http/bad-request'],
    [`${crisis}/dossier/parts?of=positions,opinions`, 422, 'http/bad-request'],
    [`/api/crises/unheard-of/dossier/summary`, 404, 'store/not-found'],
    ['/api/crises/unheard-of/statements', 404, 'store/not-found'],
    ['/api/crises/unheard-of/export', 404, 'store/not-found'],
    ['/api/crises/unheard-of/searches', 404, 'store/not-found'],
    [`${crisis}/statements/none`, 404, 'store/not-found'],
    ['/api/documents/none', 404, 'store/not-found'],
    ['/api/documents/none/snapshot', 404, 'store/not-found'],
    ['/api/documents/none/snapshot/about', 404, 'store/not-found'],
    ['/api/jobs/none/events', 404, 'store/not-found'],
    ['/api/nothing-here', 404, 'http/no-such-address'],
    ['/api/crises/Not%20An%20Id/dossier', 422, 'http/bad-request'],
    [`${crisis}/statements?limit=0`, 422, 'http/bad-request'],
    [`${crisis}/statements?position=angry`, 422, 'http/bad-request'],
    [`${crisis}/export?format=pdf`, 422, 'http/bad-request'],
    ['/api/documents/%ff', 422, 'http/bad-request'],
    [`${crisis}/blind`, 422, 'http/bad-request'],
    ['/api/crises/unheard-of/blind/agreement', 404, 'store/not-found'],
    ['/api/search', 422, 'http/bad-request'],
    ['/api/search?q=%20', 422, 'http/bad-request'],
  ])('%s is refused with %i %s', async (url, status, code) => {
    expect(refusal(await get(url))).toBe(`${status} ${code}`);
  });
});

describe('crises', () => {
  const fresh = { ...Crisis.parse(sampleSummary), id: 'fresh' };

  it('are created once', async () => {
    const created = await post('/api/crises', fresh);
    expect(created.statusCode).toBe(201);
    expect(Crisis.parse(created.json()).id).toBe('fresh');
    expect(refusal(await post('/api/crises', fresh))).toBe('409 store/exists');
  });

  it('name the field that does not fit', async () => {
    const answer = await post('/api/crises', { ...fresh, title: '' });
    expect(refusal(answer)).toBe('422 http/bad-request');
    expect(Problem.parse(answer.json()).message).toContain('title');
  });

  it('are refused as anything but JSON', async () => {
    expect(refusal(await post('/api/crises', '{}', 'text/plain'))).toBe('415 http/media-type');
    expect(refusal(await post('/api/crises', 'id=x', 'application/x-www-form-urlencoded'))).toBe('415 http/media-type');
    expect(refusal(await post('/api/crises', '{ not json'))).toBe('422 http/bad-request');
  });
});

describe('adding coverage', () => {
  const events = async (job: string, headers = {}) => {
    const answer = await server.inject({ method: 'GET', url: `/api/jobs/${job}/events`, headers });
    expect(answer.headers['content-type']).toContain('text/event-stream');
    return [...answer.body.matchAll(/^id: (\d+)\ndata: (.+)\n\n/gm)].map(([, number, data]) => ({
      number: Number(number),
      progress: Progress.parse(JSON.parse(data ?? '')),
    }));
  };
  const add = async (body: object): Promise<string> => {
    const answer = await post(`${crisis}/documents`, body);
    expect(answer.statusCode).toBe(202);
    const { job } = JobAccepted.parse(answer.json());
    expect(answer.headers.location).toBe(`/api/jobs/${job}/events`);
    return job;
  };

  it('streams every step to its end, and again to whoever asks later', async () => {
    const job = await add({ kind: 'text', text: 'The ministry said no.' });
    const told = await events(job);
    expect(told.map(({ progress }) => progress.kind)).toEqual(['started', 'step', 'added', 'finished']);
    expect(told.every(({ progress }) => progress.job === job)).toBe(true);
    expect(await events(job)).toEqual(told);
    expect(await events(job, { 'last-event-id': '1' })).toEqual(told.slice(2));
  });

  it('tells a failure with its mend', async () => {
    const told = await events(await add({ kind: 'url', url: 'https://example.org/a' }));
    const failure = told.find(({ progress }) => progress.kind === 'failed');
    expect(failure?.progress).toMatchObject({ problem: { code: 'fetch/timeout', mend: expect.any(String) } });
  });

  it('is finished before the server is closed', async () => {
    const gate = Promise.withResolvers<void>();
    let finished = false;
    const addSource = async (): Promise<void> => {
      await gate.promise;
      finished = true;
    };
    const slow = serverOver({ ...sampleDesk(), addSource }, { log: 'silent' });
    await slow.inject({ method: 'POST', url: `${crisis}/documents`, payload: { kind: 'text', text: 'a' } });
    const order: string[] = [];
    const closing = slow.close().then(() => order.push('closed'));
    // Far more turns than closing a server takes.
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    order.push('released');
    gate.resolve();
    await closing;
    expect(finished).toBe(true);
    expect(order).toEqual(['released', 'closed']);
  });

  it.each([
    [{ kind: 'text', text: '' }],
    [{ kind: 'url', url: 'not an address' }],
    [{ kind: 'file', name: 'a.txt', base64: '***' }],
    [{ kind: 'unheard-of' }],
    [{}],
  ])('refuses %o', async (body) => {
    expect(refusal(await post(`${crisis}/documents`, body))).toBe('422 http/bad-request');
  });

  it('refuses a crisis that is not there, and a body beyond the limit', async () => {
    expect(refusal(await post('/api/crises/unheard-of/documents', { kind: 'text', text: 'a' }))).toBe(
      '404 store/not-found',
    );
    const small = serverOver(sampleDesk(), { maxBodyBytes: 100, log: 'silent' });
    const answer = await small.inject({
      method: 'POST',
      url: `${crisis}/documents`,
      payload: { kind: 'text', text: 'a'.repeat(200) },
    });
    expect(refusal(answer)).toBe('413 http/too-large');
    await small.close();
  });
});

describe('the search log', () => {
  const request = { actors: ['NRM'], where: 'its ministry', outcome: 'silent', by: 'A reader' };

  it('is written to and read', async () => {
    const answer = await post(`${crisis}/searches`, request);
    expect(answer.statusCode).toBe(201);
    const search = Search.parse(answer.json());
    expect(search).toMatchObject({ ...request, query: '', note: '' });
    expect(z.array(Search).parse((await get(`${crisis}/searches`)).json())).toEqual([search]);
  });

  it.each([
    [{ ...request, outcome: 'perhaps' }, '422 http/bad-request'],
    [{ ...request, where: '' }, '422 http/bad-request'],
    [{ ...request, actors: ['lower case'] }, '422 http/bad-request'],
  ])('refuses %o', async (body, refused) => {
    expect(refusal(await post(`${crisis}/searches`, body))).toBe(refused);
  });

  it('is of a crisis that is there', async () => {
    expect(refusal(await post('/api/crises/unheard-of/searches', request))).toBe('404 store/not-found');
  });
});

describe('judgements', () => {
  const request = { document: report?.document, attribution: report?.attribution, by: 'A reader', why: 'checked' };

  it('are kept, and shown with the document', async () => {
    const answer = await post('/api/judgements', { ...request, verdict: { kind: 'accept' } });
    expect(answer.statusCode).toBe(201);
    const judgement = Judgement.parse(answer.json());
    expect(judgement.quote).toBe(report?.quotes.join(' … '));
    const view = DocumentView.parse((await get(`/api/documents/${report?.document}`)).json());
    expect(view.judgements).toContainEqual(judgement);
  });

  it('are refused where the words are gone, the document is unknown or nobody signs', async () => {
    const verdict = { kind: 'reject' };
    expect(refusal(await post('/api/judgements', { ...request, verdict, attribution: 'x' }))).toBe(
      '409 judgement/stale',
    );
    expect(refusal(await post('/api/judgements', { ...request, verdict, document: 'x' }))).toBe('404 store/not-found');
    expect(refusal(await post('/api/judgements', { ...request, verdict, by: '' }))).toBe('422 http/bad-request');
  });
});

describe('a document of a crisis', () => {
  it('is taken out and put back', async () => {
    const url = `${crisis}/documents/${sampleDossier.documents[0]!.id}`;
    const crisesAfter = async (method: 'DELETE' | 'PUT') => (await server.inject({ method, url })).json().crises;
    expect(await crisesAfter('DELETE')).toEqual([]);
    expect(await crisesAfter('PUT')).toEqual(['meridian-2025']);
    expect(refusal(await server.inject({ method: 'DELETE', url: `${crisis}/documents/none` }))).toBe(
      '404 store/not-found',
    );
  });
});

describe('a bug', () => {
  it('leaves no detail of itself in the answer', async () => {
    const desk = { ...sampleDesk(), health: () => Promise.reject(new Error('secret path')) };
    const broken = serverOver(desk, { log: 'silent' });
    const answer = await broken.inject('/api/health');
    expect(refusal(answer)).toBe('500 http/fault');
    expect(answer.body).not.toContain('secret');
    await broken.close();
  });
});
