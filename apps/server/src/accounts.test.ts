/** Who is let in: sessions, the first account, what two do at once. */
import { afterEach, describe, expect, it } from 'vitest';
import { Judgement, VisitorView } from '@demarche/contract';
import { PASSWORD, ada, closeAll, cookieOf, crisis, first, open, refusal, visitor } from './sample/door.ts';
import { sampleDossier } from './sample/sample-dossier.ts';

afterEach(closeAll);

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
    [{ 'cf-connecting-ip': '203.0.113.7' }],
    [{ 'x-client-ip': '203.0.113.7' }],
    [{ 'x-original-forwarded-for': '203.0.113.7' }],
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
    const unknown = await send('POST', '/api/session', { name: 'Somebody else', password: 'no' });
    expect([refusal(wrong), refusal(unknown)]).toEqual(['401 account/wrong-password', '401 account/wrong-password']);
    for (let tried = 0; tried < 9; tried += 1) await send('POST', '/api/session', { ...ada, password: 'no' });
    expect(refusal(await send('POST', '/api/session', ada))).toBe('429 http/too-often');
  });

  it('slows whoever writes the name in other letters, or tries other names', async () => {
    const send = open();
    await first(send);
    const tried = async (name: string) => refusal(await send('POST', '/api/session', { name, password: 'no' }));
    for (const name of ['Ada', 'ADA', 'ada', 'Ａda', ' ada ', 'aDa', 'adA', 'AdA', 'Ada'])
      expect(await tried(name)).toBe('401 account/wrong-password');
    expect(await tried('ａｄａ')).toBe('429 http/too-often');
    let last = '';
    for (let i = 0; i < 60; i += 1) last = await tried(`name ${i}`);
    expect(last).toBe('429 http/too-often');
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

describe('a name', () => {
  it.each(['Ada\u200b', 'Ada\u202e', '\u001b[31mAda', 'nobody', 'This machine', 'command line (root)'])(
    '%j is nobody’s',
    async (name) => {
      const send = open();
      const body = { name, password: PASSWORD, role: 'reader' };
      expect(refusal(await send('POST', '/api/accounts', body, await first(send)))).toBe('422 http/bad-request');
    },
  );
});
