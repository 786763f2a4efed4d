/** Tokens, shares and the audit log, as a program, a reader and an editor meet them. */
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuditEntry, Dossier, NewToken, SharePass } from '@demarche/contract';
import * as z from 'zod';
import {
  PASSWORD,
  ada,
  closeAll,
  cookieOf,
  crisis,
  first,
  open,
  opened,
  refusal,
  visitor,
  type Send,
} from './sample/door.ts';
import { sampleDesk } from './sample/sample-desk.ts';
import { sampleDossier, sampleSummary } from './sample/sample-dossier.ts';

afterEach(closeAll);

describe('a token', () => {
  it('makes nobody an account, and does not keep a session from being seen beside another header', async () => {
    const send = open();
    const session = await first(send);
    const scopes = ['read', 'add', 'judge', 'manage'];
    const { secret } = NewToken.parse((await send('POST', '/api/tokens', { label: 'x', scopes }, session)).json());
    const body = { name: 'Bo', password: PASSWORD, role: 'editor' };
    expect(refusal(await send('POST', '/api/accounts', body, { authorization: `Bearer ${secret}` }))).toBe(
      '403 account/no-account',
    );
    expect((await visitor(send, { ...session, authorization: 'Basic eDp5' })).kind).toBe('account');
  });

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
    expect(refusal(await extracts.at('/api/search?q=tanker'))).toBe('403 http/not-allowed');
    for (const path of ['', '/snapshot', '/snapshot/about'])
      expect(refusal(await extracts.at(`/api/documents/reactions${path}`))).toBe('403 http/not-allowed');
    expect(refusal(await extracts.at(`${crisis}/export?format=json&fullQuotes=true`))).toBe('403 http/not-allowed');
    expect((await extracts.at(`${crisis}/export?format=json`)).statusCode).toBe(200);
    expect(refusal(await extracts.at(`${crisis}/site?fullQuotes=true`))).toBe('403 http/not-allowed');
    expect((await extracts.at(`${crisis}/site`)).statusCode).toBe(200);
    const whole = await shared(send, session, { fullTexts: true });
    expect((await whole.at('/api/documents/reactions')).json()).toMatchObject({ crises: [sampleSummary.id] });
    expect((await whole.at('/api/documents/reactions/snapshot')).statusCode).toBe(200);
    expect((await whole.at(`${crisis}/site?fullQuotes=true`)).statusCode).toBe(200);
    expect((await whole.at('/api/search?q=tanker')).json()).not.toEqual([]);
  });

  it('does not say who works at the desk, nor what they noted', async () => {
    const send = open();
    const session = await first(send);
    const search = { actors: ['NRM'], where: 'its ministry', outcome: 'silent', by: 'x', note: 'our contact' };
    await send('POST', `${crisis}/searches`, search, session);
    const { document, attribution } = sampleDossier.statements[0]!.reports[0]!;
    const judgement = { document, attribution, verdict: { kind: 'accept' }, by: 'x', why: 'our contact' };
    await send('POST', '/api/judgements', judgement, session);
    const { at } = await shared(send, session, { fullTexts: true });
    for (const path of [`${crisis}/searches`, `/api/documents/${document}`]) {
      const answer = await at(path);
      expect(answer.body).toContain('withheld');
      expect(answer.body).not.toMatch(/"Ada"|our contact/);
    }
  });

  it('has its feed under its own address, whose links stay there', async () => {
    const send = open();
    const { at, share } = await shared(send, await first(send));
    const feed = await at(`${crisis}/alerts.atom?kinds=position`);
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    expect(feed.body).toContain(`href="http://localhost:80/shared/${share.secret}/c/${sampleSummary.id}?`);
    expect(feed.body).toContain('alerts.atom?kinds=position');
    expect(refusal(await at(`${crisis}/webhooks`))).toBe('403 http/not-allowed');
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
    expect(log.map(({ kind }) => kind)).toEqual(['account', 'nobody', 'account', 'nobody', 'nobody']);
    const page = await send('GET', `/api/audit?limit=1&before=${log[0]!.number}`, undefined, editor);
    expect(page.json()).toEqual([log[1]]);
  });

  it('says of each change what it was done to', async () => {
    const send = open();
    const editor = await first(send);
    const { document, attribution } = sampleDossier.statements[0]!.reports[0]!;
    const changes: [string, object][] = [
      ['/api/crises', { ...sampleSummary, id: 'other' }],
      [`${crisis}/documents`, { kind: 'text', text: 'The ministry said no.', title: 'A text' }],
      [`${crisis}/shares`, { label: 'the press' }],
      [`${crisis}/webhooks`, { url: 'https://example.org/hook' }],
      [`${crisis}/searches`, { actors: ['NRM'], where: 'its ministry', outcome: 'silent', by: 'x' }],
      ['/api/judgements', { document, attribution, verdict: { kind: 'accept' }, by: 'x', why: '' }],
      ['/api/tokens', { label: 'script', scopes: ['read'] }],
    ];
    for (const [url, body] of changes) expect((await send('POST', url, body, editor)).statusCode).toBeLessThan(300);
    const log = z.array(AuditEntry).parse((await send('GET', '/api/audit', undefined, editor)).json());
    expect(log.map(({ target }) => target).toReversed()).toEqual([
      'Ada',
      'other',
      `${sampleSummary.id} A text`,
      expect.stringMatching(/ the press [\w-]{36}$/),
      `${sampleSummary.id} https://example.org/hook`,
      `${sampleSummary.id} its ministry`,
      `accept ${attribution}`,
      'script',
    ]);
  });

  it('has what was refused because another site asked for it, in a session’s name', async () => {
    const send = open();
    const editor = await first(send);
    expect(refusal(await send('POST', `${crisis}/shares`, {}, { ...editor, origin: 'https://evil.example' }))).toBe(
      '403 http/foreign-origin',
    );
    const [entry] = z.array(AuditEntry).parse((await send('GET', '/api/audit?limit=1', undefined, editor)).json());
    expect(entry).toMatchObject({ who: 'Ada', action: 'POST /api/crises/:crisis/shares', status: 403 });
  });

  it('has what was done although nobody waited for the answer', async () => {
    const desk = sampleDesk();
    const server = opened({}, desk);
    const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
    const hungUp = new Promise((done) => {
      server.server.once('connection', (connection) => connection.once('close', done));
    });
    const socket = connect(Number(port), '127.0.0.1');
    const create = desk.accounts.create.bind(desk.accounts);
    vi.spyOn(desk.accounts, 'create').mockImplementation(async (request) => {
      socket.resetAndDestroy();
      await hungUp;
      return create(request);
    });
    const body = JSON.stringify({ ...ada, role: 'reader' });
    const head = `POST /api/accounts HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`;
    socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await vi.waitFor(async () => expect(await desk.accounts.list()).toHaveLength(1), { timeout: 10_000 });
    await vi.waitFor(
      async () =>
        expect(await desk.accounts.audit(null, 9)).toMatchObject([{ action: 'POST /api/accounts', target: 'Ada' }]),
      { timeout: 10_000 },
    );
  });

  it('has the address that the proxy names last, and no proxy’s where there is none', async () => {
    const headers = {
      host: 'desk.example.org',
      origin: 'https://desk.example.org',
      'x-forwarded-for': '1.1.1.1, 203.0.113.7',
    };
    const behind = open({ publicOrigin: 'https://desk.example.org', setupCode: 'a code' });
    const editor = cookieOf(await behind('POST', '/api/accounts/first', { ...ada, code: 'a code' }, headers));
    const secure = { ...headers, cookie: editor.cookie.replace('demarche_session', '__Host-demarche_session') };
    const entries = z.array(AuditEntry).parse((await behind('GET', '/api/audit', undefined, secure)).json());
    expect(entries[0]?.from).toBe('203.0.113.7');
    const bare = open();
    const session = cookieOf(
      await bare('POST', '/api/accounts/first', { ...ada, code: 'a code' }, { 'x-forwarded-for': '203.0.113.7' }),
    );
    const [entry] = z.array(AuditEntry).parse((await bare('GET', '/api/audit', undefined, session)).json());
    expect(entry?.from).toBe('127.0.0.1');
  });
});

describe('an answer', () => {
  it('is kept by nothing between, and what is shared is for no search engine', async () => {
    const send = open();
    const session = await first(send);
    expect((await send('GET', '/api/tokens', undefined, session)).headers['cache-control']).toBe('no-store');
    const { secret } = SharePass.parse((await send('POST', `${crisis}/shares`, {}, session)).json());
    expect((await send('GET', `/shared/${secret}${crisis}/dossier`)).headers['x-robots-tag']).toBe('noindex');
  });
});
