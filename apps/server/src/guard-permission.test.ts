/** Every route of the OpenAPI document, asked by every kind of visitor: who is let in is written down here a second time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { SharePass } from '@demarche/contract';
import { sampleDesk } from './sample/sample-desk.ts';
import { sampleSummary } from './sample/sample-dossier.ts';
import { serverOver } from './server.ts';

/** Who may, from those with least leave to those with most: `anyone`, or a role and whatever is above it; `password`: a role, but no token. */
const WHO_MAY: Readonly<Record<string, 'anyone' | 'reader' | 'coder' | 'editor' | 'password'>> = {
  'get /api/openapi.json': 'anyone',
  'get /api/health': 'anyone',
  'get /api/visitor': 'anyone',
  'post /api/session': 'anyone',
  'delete /api/session': 'anyone',
  'put /api/session/password': 'password',
  'post /api/accounts/first': 'anyone',
  'get /api/accounts': 'editor',
  'post /api/accounts': 'editor',
  'patch /api/accounts/{id}': 'editor',
  'get /api/audit': 'editor',
  'get /api/tokens': 'password',
  'post /api/tokens': 'password',
  'delete /api/tokens/{id}': 'password',
  'get /api/crises': 'reader',
  'post /api/crises': 'editor',
  'get /api/crises/{crisis}/shares': 'editor',
  'post /api/crises/{crisis}/shares': 'editor',
  'delete /api/crises/{crisis}/shares/{id}': 'editor',
  'get /api/crises/{crisis}/alerts': 'reader',
  'get /api/crises/{crisis}/alerts.atom': 'reader',
  'get /api/crises/{crisis}/webhooks': 'editor',
  'post /api/crises/{crisis}/webhooks': 'editor',
  'post /api/crises/{crisis}/webhooks/{id}/retry': 'editor',
  'delete /api/crises/{crisis}/webhooks/{id}': 'editor',
  'get /api/crises/{crisis}/views': 'password',
  'post /api/crises/{crisis}/views': 'password',
  'patch /api/crises/{crisis}/views/{id}': 'password',
  'delete /api/crises/{crisis}/views/{id}': 'password',
  'get /api/crises/{crisis}/dossier': 'reader',
  'get /api/crises/{crisis}/dossier/parts': 'reader',
  'get /api/crises/{crisis}/dossier/summary': 'reader',
  'get /api/crises/{crisis}/dossier/words': 'reader',
  'get /api/crises/{crisis}/export': 'reader',
  'get /api/crises/{crisis}/site': 'reader',
  'get /api/crises/{crisis}/statements': 'reader',
  'get /api/crises/{crisis}/statements/{id}': 'reader',
  'get /api/crises/{crisis}/searches': 'reader',
  'post /api/crises/{crisis}/searches': 'coder',
  'get /api/crises/{crisis}/review': 'coder',
  'get /api/crises/{crisis}/blind': 'coder',
  'get /api/crises/{crisis}/blind/agreement': 'coder',
  'post /api/crises/{crisis}/documents': 'coder',
  'put /api/crises/{crisis}/documents/{id}': 'editor',
  'delete /api/crises/{crisis}/documents/{id}': 'editor',
  'get /api/documents/{id}': 'reader',
  'get /api/documents/{id}/snapshot': 'reader',
  'get /api/documents/{id}/snapshot/about': 'reader',
  'post /api/documents/{id}/attributions': 'coder',
  'post /api/judgements': 'coder',
  'get /api/search': 'reader',
  'get /api/jobs/{job}/events': 'coder',
};

const PASSWORD = 'a sentence that nobody guesses';
const RANK = ['anyone', 'reader', 'coder', 'editor'];

let server: FastifyInstance;
let listed: readonly string[] = [];
/** The headers, and what is put before the address, with which each visitor comes. */
const visitors: Record<string, { readonly headers: Record<string, string>; readonly before: string }> = {};

const send = (method: string, url: string, headers: Record<string, string>, payload?: object) =>
  server.inject({
    method: method.toUpperCase() as 'GET',
    url,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    ...(payload ? { payload } : {}),
  });

/** Sends what must succeed before anything can be tested. */
async function done(...what: Parameters<typeof send>) {
  const answer = await send(...what);
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer;
}

async function signedIn(name: string): Promise<Record<string, string>> {
  const answer = await done('post', '/api/session', {}, { name, password: PASSWORD });
  return { cookie: `demarche_session=${answer.cookies[0]!.value}` };
}

async function tokenOf(headers: Record<string, string>, scopes: string[]): Promise<Record<string, string>> {
  const answer = await send('post', '/api/tokens', headers, { label: scopes.join(), scopes });
  return { authorization: `Bearer ${answer.json().secret}` };
}

const shareOf = async (headers: Record<string, string>, crisis: string): Promise<string> =>
  `/shared/${SharePass.parse((await send('post', `/api/crises/${crisis}/shares`, headers, {})).json()).secret}`;

beforeAll(async () => {
  server = serverOver(sampleDesk(), { webRoot: '/nowhere', log: 'silent', alone: false, setupCode: 'a code' });
  const first = { name: 'editor', password: PASSWORD, code: 'a code' };
  await done('post', '/api/accounts/first', {}, first);
  const editor = await signedIn('editor');
  for (const role of ['reader', 'coder']) {
    await done('post', '/api/accounts', editor, { name: role, password: PASSWORD, role });
  }
  visitors['nobody'] = { headers: {}, before: '' };
  visitors['reader'] = { headers: await signedIn('reader'), before: '' };
  visitors['coder'] = { headers: await signedIn('coder'), before: '' };
  visitors['editor'] = { headers: await signedIn('editor'), before: '' };
  visitors['token to read'] = { headers: await tokenOf(editor, ['read']), before: '' };
  visitors['token to judge'] = { headers: await tokenOf(editor, ['read', 'add', 'judge']), before: '' };
  // A reader's token may no more than the reader, whatever its scopes say.
  visitors['managing token'] = { headers: await tokenOf(editor, ['read', 'add', 'judge', 'manage']), before: '' };
  visitors['overreaching token'] = {
    headers: await tokenOf(visitors['reader'].headers, ['read', 'manage']),
    before: '',
  };
  visitors['share'] = { headers: {}, before: await shareOf(editor, sampleSummary.id) };
  const other = { ...sampleSummary, id: 'other' };
  await done('post', '/api/crises', editor, other);
  visitors['share of another crisis'] = { headers: {}, before: await shareOf(editor, 'other') };
  const { paths } = (await send('get', '/api/openapi.json', {})).json() as { paths: Record<string, object> };
  listed = Object.entries(paths).flatMap(([url, methods]) => Object.keys(methods).map((one) => `${one} ${url}`));
});
afterAll(() => server.close());

/** Each visitor as the role that it may at the most. */
const AS: Readonly<Record<string, string>> = {
  nobody: 'anyone',
  reader: 'reader',
  coder: 'coder',
  editor: 'editor',
  'token to read': 'reader',
  'token to judge': 'coder',
  'managing token': 'editor',
  'overreaching token': 'reader',
  share: 'reader',
  'share of another crisis': 'reader',
};

/** What no token may, whatever its scopes. */
const IN_PERSON = new Set(['post /api/accounts', 'patch /api/accounts/{id}']);

/** Reading routes that a share of another crisis is let into: they keep to its own crisis. */
const OF_NO_CRISIS = new Set(['get /api/crises', 'get /api/search']);
/** Texts of documents, which a share shows only where it says so; that is the routes' own word. */
const TEXTS = /^get \/api\/documents/;

function mayEnter(route: string, visitor: string): boolean {
  const who = WHO_MAY[route]!;
  if (visitor.startsWith('share') && !route.startsWith('get ')) return false;
  if (visitor.includes('token') && IN_PERSON.has(route)) return false;
  if (who === 'password') return ['reader', 'coder', 'editor'].includes(visitor);
  if (who !== 'anyone' && visitor === 'share of another crisis' && !OF_NO_CRISIS.has(route)) return false;
  return RANK.indexOf(AS[visitor]!) >= RANK.indexOf(who);
}

describe('permissions', () => {
  it('are written down here for every route that there is', () => {
    expect([...listed].toSorted()).toEqual(Object.keys(WHO_MAY).toSorted());
  });

  it.each(Object.keys(AS))('let %s in where they should, and nowhere else', async (visitor) => {
    const { headers, before } = visitors[visitor]!;
    const wrong: string[] = [];
    for (const route of listed) {
      const [method = '', path = ''] = route.split(' ');
      // Signing out, and the body that would end the session or change the password, are left to the other tests.
      if (route === 'delete /api/session') continue;
      const url = path.replace('{crisis}', sampleSummary.id).replace(/\{\w+\}/, 'none');
      const { statusCode, body } = await send(method, `${before}${url}`, headers, method === 'get' ? undefined : {});
      const { code } = JSON.parse(body.startsWith('{') ? body : '{}') as { code?: string };
      const refused = ['http/sign-in', 'http/not-allowed', 'account/no-account'].includes(code ?? '');
      const own = visitor.startsWith('share') && TEXTS.test(route);
      if (refused === mayEnter(route, visitor) && !own) wrong.push(`${route}: ${statusCode} ${code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  it('tell the same in the OpenAPI document', async () => {
    const { paths } = (await send('get', '/api/openapi.json', {})).json() as {
      paths: Record<string, Record<string, { security: Record<string, string[]>[] }>>;
    };
    const said = Object.fromEntries(
      Object.entries(paths).flatMap(([url, methods]) =>
        Object.entries(methods).map(([method, { security }]) => {
          const need = security[0]?.['session'];
          const tokens = security.some((one) => 'token' in one);
          return [`${method} ${url}`, need === undefined ? 'anyone' : need.join() || (tokens ? '' : 'password')];
        }),
      ),
    );
    const least: Record<string, string> = { reader: 'read', coder: 'judge', editor: 'manage' };
    const expected = Object.fromEntries(Object.entries(WHO_MAY).map(([route, who]) => [route, least[who] ?? who]));
    for (const route of ['post /api/crises/{crisis}/documents', 'get /api/jobs/{job}/events']) expected[route] = 'add';
    expect(said).toEqual(expected);
    const byToken = Object.entries(paths).flatMap(([url, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) =>
        security.some((one) => 'token' in one) ? [`${method} ${url}`] : [],
      ),
    );
    expect(byToken.filter((route) => IN_PERSON.has(route))).toEqual([]);
    expect(byToken.length).toBeGreaterThan(20);
  });
});
