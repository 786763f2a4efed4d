import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postUrl } from './post-url.ts';

let server: Server;
let base = '';
const received: string[] = [];

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  received.push(`${request.headers['content-type']} ${String(request.headers['x-of-ours'])} ${await text(request)}`);
  response.writeHead(request.url === '/busy' ? 503 : 204).end();
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/silent') return;
    if (path === '/elsewhere') return void response.writeHead(307, { location: '/taken' }).end();
    void take(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (path: string, limits = {}) =>
  postUrl(base + path, '{}', { 'x-of-ours': 'yes' }, { allowPrivate: true, ...limits });

it('sends JSON with the headers given', async () => {
  expect(await post('/taken')).toEqual({ kind: 'ok', value: null });
  expect(received).toEqual(['application/json yes {}']);
});

it.each([
  ['/busy', {}, 'fetch/status'],
  ['/elsewhere', {}, 'fetch/status'],
  ['/silent', { timeoutMs: 50 }, 'fetch/timeout'],
  ['/silent', { signal: AbortSignal.abort() }, 'fetch/timeout'],
  ['/taken', { allowPrivate: false }, 'fetch/refused-address'],
])('%s with %o is %s', async (path, limits, code) => {
  expect(await post(path, limits)).toMatchObject({ problem: { code } });
});

it('sends to nothing that is no address of the web', async () => {
  expect(await postUrl('ftp://example.org/', '{}', {})).toMatchObject({ problem: { code: 'fetch/scheme' } });
  expect(await postUrl('nowhere', '{}', {})).toMatchObject({ problem: { code: 'fetch/scheme' } });
});
