import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleDesk } from './sample/sample-desk.ts';
import { serverOver } from './server.ts';

const webRoot = mkdtempSync(join(tmpdir(), 'demarche-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>page</title>');
writeFileSync(join(webRoot, 'assets/app-1.js'), 'export {};');
const script = 'export const many = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];';
writeFileSync(join(webRoot, 'assets/packed-1.js'), script);
writeFileSync(join(webRoot, 'assets/packed-1.js.gz'), gzipSync(script));
const server = serverOver(sampleDesk(), { webRoot, log: 'silent' });
afterAll(async () => {
  await server.close();
  rmSync(webRoot, { recursive: true });
});

describe('the web page', () => {
  it.each(['/', '/c/meridian-2025', '/d/some%3Adocument?a=1', '/apiary'])('is what %s gives', async (url) => {
    const answer = await server.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toContain('<title>page</title>');
  });

  it('answers HEAD as it answers GET, without the page', async () => {
    const answer = await server.inject({ method: 'HEAD', url: '/' });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });

  it('keeps what is named by its content, and misses plainly', async () => {
    const asset = await server.inject('/assets/app-1.js');
    expect(asset.headers['cache-control']).toContain('immutable');
    expect((await server.inject('/assets/gone.js')).statusCode).toBe(404);
    expect((await server.inject('/assets/%2e%2e%2f%2e%2e%2fpackage.json')).statusCode).toBe(404);
  });

  it('is sent packed to whoever takes that, under the same name', async () => {
    const ask = (headers: Record<string, string>) => server.inject({ url: '/assets/packed-1.js', headers });
    const packed = await ask({ 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(packed.headers['content-type']).toContain('javascript');
    expect(packed.headers['cache-control']).toContain('immutable');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(script);
    expect((await ask({})).body).toBe(script);
  });

  it('allows no script but its own, in no frame', async () => {
    const policy = String((await server.inject('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("frame-src 'self'");
    expect(policy).not.toMatch(/'unsafe/);
  });

  it('says so where it has not been built', async () => {
    const bare = serverOver(sampleDesk(), { webRoot: join(webRoot, 'none'), log: 'silent' });
    const answer = await bare.inject('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'http/not-built' });
    await bare.close();
  });
});
