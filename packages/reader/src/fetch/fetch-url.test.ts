import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ok } from '@demarche/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchUrl } from './fetch-url.ts';
import { isPublic } from './public-address.ts';

let server: Server;
let base = '';
let asked = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked += 1;
  const path = request.url ?? '/';
  const count = Number(/^\/redirect\/(\d+)$/u.exec(path)?.[1] ?? -1);
  if (count > 0) response.writeHead(302, { location: count === 1 ? '/page' : `/redirect/${count - 1}` }).end();
  else if (path === '/page')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Hello</p>');
  else if (path === '/to-named')
    response.writeHead(302, { location: `http://user:word@${request.headers.host}/page` }).end();
  else if (path === '/to-file') response.writeHead(302, { location: 'file:///etc/hostname' }).end();
  else if (path === '/bomb')
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(400_000)));
  else if (path === '/endless') {
    response.writeHead(200);
    const timer = setInterval(() => response.write(Buffer.alloc(20_000)), 1);
    response.on('close', () => clearInterval(timer));
  } else if (path === '/broken') response.destroy();
  else if (path !== '/silent') response.writeHead(404).end();
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const code = async (url: string, limits: Parameters<typeof fetchUrl>[1] = {}): Promise<string> => {
  const fetched = await fetchUrl(url, limits);
  return fetched.kind === 'ok' ? 'ok' : fetched.problem.code;
};

describe('fetchUrl', () => {
  it('gives bytes, type and the address after redirects', async () => {
    const fetched = await fetchUrl(`${base}/redirect/2`, { allowPrivate: true });
    const bytes = Buffer.from('<p>Hello</p>');
    expect(fetched).toEqual(ok({ bytes, url: `${base}/page`, contentType: 'text/html; charset=utf-8' }));
  });

  it('asks a private address nothing unless told to', async () => {
    asked = 0;
    const port = new URL(base).port;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0177.0.0.1',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
    ])
      expect([host, await code(`http://${host}:${port}/page`)]).toEqual([host, 'fetch/refused-address']);
    expect(asked).toBe(0);
  });

  it('sends no name and password that an address holds', async () => {
    const fetched = await fetchUrl(`${base}/to-named`, { allowPrivate: true });
    expect(fetched).toMatchObject(ok({ url: `${base}/page` }));
  });

  it('goes over http and https alone, at every hop', async () => {
    expect(await code('file:///etc/hostname')).toBe('fetch/scheme');
    expect(await code('no address')).toBe('fetch/scheme');
    expect(await code(`${base}/to-file`, { allowPrivate: true })).toBe('fetch/scheme');
  });

  it('stops at too many redirects, too many bytes, an error status, a broken answer', async () => {
    expect(await code(`${base}/redirect/3`, { allowPrivate: true, maxRedirects: 2 })).toBe('fetch/redirects');
    expect(await code(`${base}/redirect/2`, { allowPrivate: true, maxRedirects: 2 })).toBe('ok');
    expect(await code(`${base}/endless`, { allowPrivate: true, maxBytes: 100_000 })).toBe('input/too-large');
    expect(await code(`${base}/bomb`, { allowPrivate: true, maxBytes: 100_000 })).toBe('input/too-large');
    expect(await code(`${base}/none`, { allowPrivate: true })).toBe('fetch/status');
    expect(await code(`${base}/broken`, { allowPrivate: true })).toBe('fetch/failed');
  });

  it('stops when the time is up', async () => {
    expect(await code(`${base}/silent`, { allowPrivate: true, timeoutMs: 50 })).toBe('fetch/timeout');
    expect(await code(`${base}/endless`, { allowPrivate: true, timeoutMs: 50 })).toBe('fetch/timeout');
  });
});

describe('isPublic', () => {
  it.each(['8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s', (address) =>
    expect(isPublic(address)).toBe(true),
  );
  it.each([
    '10.0.0.1',
    '::7f00:1',
    '1::',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '127.0.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.2.1',
    '240.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    'x',
  ])('not %s', (address) => expect(isPublic(address)).toBe(false));
});
