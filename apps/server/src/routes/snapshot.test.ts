import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { SnapshotAbout } from '@demarche/contract';
import { sampleDesk } from '../sample/sample-desk.ts';
import { serverOver } from '../server.ts';

const server = serverOver(sampleDesk(), { webRoot: '/nowhere', log: 'silent' });
afterAll(() => server.close());

const get = (url: string) => server.inject({ method: 'GET', url });

describe('the bytes of a document', () => {
  it.each([
    ['page/snapshot', 'text/html; charset=utf-8', 'inline'],
    ['reactions/snapshot', 'text/plain; charset=utf-8', 'inline'],
    ['paper/snapshot', 'application/pdf', 'attachment'],
    ['page/snapshot?as=kept', 'application/octet-stream', 'attachment'],
  ])('at %s are %s, locked in', async (path, type, way) => {
    const answer = await get(`/api/documents/${path}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^${way}; filename="[0-9a-f]{12}\\.\\w+"$`));
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['x-dns-prefetch-control']).toBe('off');
    const policy = String(answer.headers['content-security-policy']).split('; ');
    expect(policy).toEqual([
      'sandbox',
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ]);
  });

  it('have no element that leads out where they are shown', async () => {
    expect((await get('/api/documents/page/snapshot?as=kept')).body).toContain('<link');
    expect((await get('/api/documents/page/snapshot')).body).not.toContain('<link');
  });

  it('are the bytes as kept, whose hash is told', async () => {
    const { rawPayload } = await get('/api/documents/page/snapshot?as=kept');
    const about = SnapshotAbout.parse((await get('/api/documents/page/snapshot/about')).json());
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(about.sha256);
    expect([about.size, about.kind]).toEqual([rawPayload.length, 'html']);
  });

  it('leave every other answer in no frame', async () => {
    for (const url of ['/api/documents/page/snapshot/about', '/api/documents/none/snapshot', '/api/health'])
      expect((await get(url)).headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
