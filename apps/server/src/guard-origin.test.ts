import { afterAll, describe, expect, it } from 'vitest';
import { sampleDesk } from './sample/sample-desk.ts';
import { sampleSummary } from './sample/sample-dossier.ts';
import { serverOver } from './server.ts';

const server = serverOver(sampleDesk(), { hosts: ['desk.example.org', '::2'], alone: true, log: 'silent' });
afterAll(() => server.close());

const read = (host: string) => server.inject({ url: '/api/health', headers: { host } });
const change = (headers: Record<string, string>) =>
  server.inject({
    method: 'POST',
    url: `/api/crises/${sampleSummary.id}/documents`,
    payload: { kind: 'text', text: 'a' },
    headers: { host: 'localhost:4747', ...headers },
  });

describe('the Host', () => {
  it.each([
    'localhost',
    'localhost:4747',
    'LOCALHOST:1',
    '127.0.0.1:4747',
    '[::1]:4747',
    'desk.example.org',
    '[::2]:80',
  ])('%s is answered', async (host) => expect((await read(host)).statusCode).toBe(200));

  it.each(['evil.example', 'evil.example:4747', 'localhost.evil.example', '192.168.0.7', '127.0.0.1.evil.example'])(
    '%s is refused, whatever is asked for',
    async (host) => {
      const answer = await read(host);
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'http/foreign-host' });
      expect((await server.inject({ url: '/', headers: { host } })).statusCode).toBe(403);
    },
  );
});

describe('listening at every address', () => {
  const everywhere = serverOver(sampleDesk(), { hosts: ['0.0.0.0'], log: 'silent' });
  afterAll(() => everywhere.close());

  it.each([
    ['192.168.0.7:4173', 200],
    ['[fe80::1]:4173', 200],
    ['localhost', 200],
    ['evil.example:4173', 403],
    ['192.168.0.7.evil.example', 403],
  ])('%s gives %i', async (host, status) => {
    expect((await everywhere.inject({ url: '/api/health', headers: { host } })).statusCode).toBe(status);
  });
});

describe('a change', () => {
  it.each([[{}], [{ origin: 'http://localhost:4747' }], [{ 'sec-fetch-site': 'same-origin' }]])(
    'is taken with %o',
    async (headers) => expect((await change(headers as Record<string, string>)).statusCode).toBe(202),
  );

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://localhost:9999' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is refused with %o', async (headers) => {
    const answer = await change(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'http/foreign-origin' });
  });
});
