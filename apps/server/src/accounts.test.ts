/** Sessions, tokens, shares and the audit log, as a browser and a program meet them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { AuditEntry, Dossier, Judgement, NewToken, Problem, SharePass, VisitorView } from '@demarche/contract';
import * as z from 'zod';
import { sampleDesk } from './sample/sample-desk.ts';
import { sampleDossier, sampleSummary } from './sample/sample-dossier.ts';
import { serverOver, type ServerOptions } from './server.ts';

const PASSWORD = 'a sentence that nobody guesses';
const ada = { name: 'Ada', password: PASSWORD };
const crisis = `/api/crises/${sampleSummary.id}`;

const servers: FastifyInstance[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

function open(options: ServerOptions = { alone: false, setupCode: 'a code' }) {
  const server = serverOver(sampleDesk(), { webRoot: '/nowhere', log: 'silent', ...options });
  servers.push(server);
  const send = (method: InjectOptions['method'], url: string, payload?: object, headers: object = {}) =>
    server.inject({
      method: method!,
      url,
      ...(payload ? { payload } : {}),
      headers: stated({ 'sec-fetch-site': 'same-origin', ...headers }),
    });
  return send;
}

/** Headers without those that are left out on purpose. */
const stated = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

type Send = ReturnType<typeof open>;
type Answer = Awaited<ReturnType<Send>>;

const refusal = (answer: Answer): string => `${answer.statusCode} ${Problem.parse(answer.json()).code}`;
const cookieOf = (answer: Answer) => ({ cookie: `demarche_session=${answer.cookies[0]?.value ?? ''}` });
const visitor = async (send: Send, headers = {}) =>
  VisitorView.parse((await send('GET', '/api/visitor', undefined, headers)).json());

/** The cookie of the first account, an editor's. */
const first = async (send: Send) => cookieOf(await send('POST', '/api/accounts/first', { ...ada, code: 'a code' }));

describe('a desk on its own machine', () => {
  it('asks nobody to sign in until there is a second account, and signs with the name of the only one', async () => {
    const send = open({});
    expect(await visitor(send)).toMatchObject({ kind: 'alone', name: null, empty: true });
    expect((await send('POST', '/api/accounts/first', ada)).statusCode).toBe(200);
    expect(await visitor(send)).toMatchObject({ kind: 'alone', name: 'Ada', empty: false });
    const { document, attribution } = sampleDossier.statements[0]!.reports[0]!;
    const body = { document, attribution, verdict: { kind: 'accept' }, by: 'somebody else', why: '' };
    expect(Judgement.parse((await send('POST', '/api/judgements', body)).json()).by).toBe('Ada');
    const second = { name: 'Bo', password: PASSWORD, role: 'reader' };
    const { id } = (await send('POST', '/api/accounts', second)).json() as { id: string };
    expect(await visitor(send)).toMatchObject({ kind: 'nobody', permissions: [] });
    await send('PATCH', `/api/accounts/${id}`, { closed: true }, cookieOf(await send('POST', '/api/session', ada)));
    expect(await visitor(send)).toMatchObject({ kind: 'nobody' });
    expect(refusal(await send('GET', '/api/crises'))).toBe('401 http/sign-in');
  });

  it.each([
    [{ 'x-forwarded-for': '203.0.113.7' }],
    [{ forwarded: 'for=203.0.113.7' }],
    [{ via: '1.1 proxy' }],
    [{ host: 'desk.example.org' }],
  ])('knows what comes through a proxy by %o', async (headers) => {
    const send = open({ alone: true, hosts: ['desk.example.org'] });
    expect(await visitor(send, headers)).toMatchObject({ kind: 'nobody' });
  });

  it('lets nobody in for being near where it listens to others', async () => {
    expect(await visitor(open({ hosts: ['192.168.1.20'] }))).toMatchObject({ kind: 'nobody' });
    expect(await visitor(open({ publicOrigin: 'https://desk.example.org' }))).toMatchObject({ kind: 'nobody' });
  });
});

describe('the first account', () => {
  it('is an editor’s, needs the printed code and is made once', async () => {
    const send = open();
    expect(refusal(await send('POST', '/api/accounts/first', ada))).toBe('403 account/setup-code');
    expect(refusal(await send('POST', '/api/accounts/first', { ...ada, password: 'short', code: 'a code' }))).toBe(
      '422 http/bad-request',
    );
    const made = await send('POST', '/api/accounts/first', { ...ada, code: 'a code' });
    expect(VisitorView.parse(made.json())).toMatchObject({ kind: 'account', name: 'Ada', empty: false });
    expect(refusal(await send('POST', '/api/accounts/first', { ...ada, name: 'B', code: 'a code' }))).toBe(
      '409 account/not-first',
    );
  });

  it('cannot be made over the network where no code was printed', async () => {
    const send = open({ alone: false });
    expect(refusal(await send('POST', '/api/accounts/first', ada))).toBe('403 account/setup-code');
  });
});

describe('a session', () => {
  it('has a cookie that no script sees, no other site sends, and HTTPS alone carries where there is HTTPS', async () => {
    const plain = await open()('POST', '/api/accounts/first', { ...ada, code: 'a code' });
    const [cookie] = plain.cookies;
    expect(cookie).toMatchObject({ name: 'demarche_session', path: '/', httpOnly: true, sameSite: 'Strict' });
    expect(cookie?.value).toMatch(/^dms_[\w-]{43}$/);
    const send = open({ publicOrigin: 'https://desk.example.org', setupCode: 'a code' });
    const secure = await send(
      'POST',
      '/api/accounts/first',
      { ...ada, code: 'a code' },
      {
        host: 'desk.example.org',
        origin: 'https://desk.example.org',
      },
    );
    expect(secure.headers['set-cookie']).toMatch(/^__Host-demarche_session=.*Secure/);
  });

  it('begins anew with each signing in: a secret from before opens nothing after', async () => {
    const send = open();
    const before = await first(send);
    const after = cookieOf(await send('POST', '/api/session', ada, before));
    expect(after).not.toEqual(before);
    expect(await visitor(send, before)).toMatchObject({ kind: 'nobody' });
    expect(await visitor(send, after)).toMatchObject({ kind: 'account', name: 'Ada' });
    // One that somebody planted in the browser before is not taken over.
    const planted = { cookie: 'demarche_session=planted' };
    const signedIn = await send('POST', '/api/session', ada, planted);
    expect(signedIn.cookies[0]?.value).not.toBe('planted');
    expect(await visitor(send, planted)).toMatchObject({ kind: 'nobody' });
  });

  it('ends with signing out, on the server too', async () => {
    const send = open();
    const session = await first(send);
    const out = await send('DELETE', '/api/session', undefined, session);
    expect(out.cookies[0]).toMatchObject({ name: 'demarche_session', value: '' });
    expect(await visitor(send, session)).toMatchObject({ kind: 'nobody' });
  });

  it('changes nothing for a page of another site, or for one that does not say where it is', async () => {
    const send = open();
    const session = await first(send);
    const share = (headers: object) => send('POST', `${crisis}/shares`, {}, { ...session, ...headers });
    expect(refusal(await share({ 'sec-fetch-site': 'cross-site' }))).toBe('403 http/foreign-origin');
    expect(refusal(await share({ origin: 'https://evil.example' }))).toBe('403 http/foreign-origin');
    expect(refusal(await share({ 'sec-fetch-site': undefined }))).toBe('403 http/foreign-origin');
    expect((await share({})).statusCode).toBe(201);
  });

  it('tells an unknown name and a wrong password alike, and slows who goes on trying', async () => {
    const send = open();
    await first(send);
    const wrong = await send('POST', '/api/session', { ...ada, password: 'no' });
    const unknown = await send('POST', '/api/session', { name: 'Nobody', password: 'no' });
    expect([refusal(wrong), refusal(unknown)]).toEqual(['401 account/wrong-password', '401 account/wrong-password']);
    for (let tried = 0; tried < 9; tried += 1) await send('POST', '/api/session', { ...ada, password: 'no' });
    expect(refusal(await send('POST', '/api/session', ada))).toBe('429 http/too-often');
  });

  it('of another browser ends when the password is changed or the account is closed', async () => {
    const send = open();
    const editor = await first(send);
    const { id } = (
      await send('POST', '/api/accounts', { name: 'Bo', password: PASSWORD, role: 'coder' }, editor)
    ).json();
    const here = cookieOf(await send('POST', '/api/session', { name: 'bo', password: PASSWORD }));
    const there = cookieOf(await send('POST', '/api/session', { name: 'Bo', password: PASSWORD }));
    const password = 'another sentence to remember';
    expect(refusal(await send('PUT', '/api/session/password', { old: 'no', password }, here))).toBe(
      '401 account/wrong-password',
    );
    expect((await send('PUT', '/api/session/password', { old: PASSWORD, password }, here)).statusCode).toBe(200);
    expect((await visitor(send, here)).kind).toBe('account');
    expect((await visitor(send, there)).kind).toBe('nobody');
    await send('PATCH', `/api/accounts/${id}`, { closed: true }, editor);
    expect((await visitor(send, here)).kind).toBe('nobody');
    expect(refusal(await send('POST', '/api/session', { name: 'Bo', password }))).toBe('401 account/wrong-password');
  });
});

describe('accounts', () => {
  it('keep one editor, and a name once', async () => {
    const send = open();
    const editor = await first(send);
    const [{ id }] = (await send('GET', '/api/accounts', undefined, editor)).json() as [{ id: string }];
    expect(refusal(await send('PATCH', `/api/accounts/${id}`, { role: 'reader' }, editor))).toBe(
      '409 account/last-editor',
    );
    expect(refusal(await send('PATCH', `/api/accounts/${id}`, { closed: true }, editor))).toBe(
      '409 account/last-editor',
    );
    const again = { name: 'ADA', password: PASSWORD, role: 'reader' };
    expect(refusal(await send('POST', '/api/accounts', again, editor))).toBe('409 account/exists');
    const listed = JSON.stringify((await send('GET', '/api/accounts', undefined, editor)).json());
    expect(listed).not.toContain('argon2');
  });
});

describe('a token', () => {
  it('works as a bearer’s alone, within its scopes, until it is taken back', async () => {
    const send = open();
    const session = await first(send);
    const made = NewToken.parse(
      (await send('POST', '/api/tokens', { label: 'script', scopes: ['read'] }, session)).json(),
    );
    const bearer = { authorization: `Bearer ${made.secret}`, 'sec-fetch-site': undefined };
    expect((await send('GET', '/api/crises', undefined, bearer)).statusCode).toBe(200);
    expect(refusal(await send('POST', '/api/judgements', {}, bearer))).toBe('403 http/not-allowed');
    expect((await visitor(send, { cookie: `demarche_session=${made.secret}` })).kind).toBe('nobody');
    const { cookie } = session;
    const secret = cookie.split('=')[1];
    expect((await visitor(send, { authorization: `Bearer ${secret}` })).kind).toBe('nobody');
    expect(JSON.stringify((await send('GET', '/api/tokens', undefined, session)).json())).not.toContain(made.secret);
    await send('DELETE', `/api/tokens/${made.token.id}`, undefined, session);
    expect(refusal(await send('GET', '/api/crises', undefined, bearer))).toBe('401 http/sign-in');
  });
});

describe('a share', () => {
  const shared = async (send: Send, session: object, body: object = {}) => {
    const share = SharePass.parse((await send('POST', `${crisis}/shares`, body, session)).json());
    return { share, at: (path: string) => send('GET', `/shared/${share.secret}${path}`) };
  };

  it('shows its crisis and no other, whoever is signed in besides', async () => {
    const send = open();
    const session = await first(send);
    await send('POST', '/api/crises', { ...sampleSummary, id: 'other' }, session);
    const { at, share } = await shared(send, session);
    expect((await at('/api/crises')).json()).toHaveLength(1);
    expect(Dossier.parse((await at(`${crisis}/dossier`)).json()).crisis.id).toBe(sampleSummary.id);
    expect(refusal(await at('/api/crises/other/dossier'))).toBe('403 http/not-allowed');
    const judging = await send('POST', `/shared/${share.secret}/api/judgements`, {}, session);
    expect(refusal(judging)).toBe('403 http/not-allowed');
  });

  it('shows the words quoted, and whole texts only where it says so', async () => {
    const send = open();
    const session = await first(send);
    const extracts = await shared(send, session);
    expect(refusal(await extracts.at('/api/documents/reactions'))).toBe('403 http/not-allowed');
    expect(refusal(await extracts.at(`${crisis}/export?format=json&fullQuotes=true`))).toBe('403 http/not-allowed');
    expect((await extracts.at(`${crisis}/export?format=json`)).statusCode).toBe(200);
    expect(refusal(await extracts.at(`${crisis}/site?fullQuotes=true`))).toBe('403 http/not-allowed');
    expect((await extracts.at(`${crisis}/site`)).statusCode).toBe(200);
    const whole = await shared(send, session, { fullTexts: true });
    expect((await whole.at('/api/documents/reactions')).json()).toMatchObject({ crises: [sampleSummary.id] });
    expect((await whole.at(`${crisis}/site?fullQuotes=true`)).statusCode).toBe(200);
  });

  it('is over when it is ended, and no key to anything else', async () => {
    const send = open();
    const session = await first(send);
    const { share, at } = await shared(send, session);
    expect((await visitor(send, { authorization: `Bearer ${share.secret}` })).kind).toBe('nobody');
    await send('DELETE', `${crisis}/shares/${share.id}`, undefined, session);
    expect(refusal(await at(`${crisis}/dossier`))).toBe('401 http/sign-in');
    expect(refusal(await send('GET', `/shared/none${crisis}/dossier`))).toBe('401 http/sign-in');
  });
});

describe('the audit log', () => {
  it('has who did what to what, refusals and tries to sign in too, and no body', async () => {
    const send = open();
    const editor = await first(send);
    await send('POST', '/api/session', { ...ada, password: 'not the password' });
    await send('POST', '/api/accounts', { name: 'Bo', password: PASSWORD, role: 'reader' }, editor);
    const reader = cookieOf(await send('POST', '/api/session', { name: 'Bo', password: PASSWORD }));
    await send('POST', `${crisis}/shares`, {}, reader);
    await send('POST', `${crisis}/shares`, {});
    const answer = await send('GET', '/api/audit', undefined, editor);
    const log = z.array(AuditEntry).parse(answer.json());
    expect(log.map(({ who, action, target, status }) => `${who}: ${action} ${target} ${status}`)).toEqual([
      `Bo: POST /api/crises/:crisis/shares ${sampleSummary.id} 403`,
      'nobody: POST /api/session Bo 200',
      'Ada: POST /api/accounts Bo 201',
      'nobody: POST /api/session Ada 401',
      'nobody: POST /api/accounts/first Ada 200',
    ]);
    expect(answer.body).not.toContain('password');
    const page = await send('GET', `/api/audit?limit=1&before=${log[0]!.number}`, undefined, editor);
    expect(page.json()).toEqual([log[1]]);
  });
});
