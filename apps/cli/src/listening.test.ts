import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemarche, startDemarche } from './run-demarche.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a serving command, hands its address to `visit`, and stops it with Ctrl-C; the lines it printed on standard error. */
async function serving(args: readonly string[], visit: (address: URL) => Promise<void>): Promise<string[]> {
  const child = startDemarche(['--json', ...args], { DEMARCHE_HOME: folder });
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { address } = JSON.parse(line.toString()) as { address: string };
  await visit(new URL(address));
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  return err.split('\n');
}

const documentsAt = async (address: URL): Promise<number> => {
  const crises = (await (await fetch(new URL('/api/crises', address))).json()) as { counts: { documents: number } }[];
  return crises[0]?.counts.documents ?? 0;
};

describe('demarche start', () => {
  it('puts the example into the store once, and moves on where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };

    let first = 0;
    const read = await serving(['start', '--port', `${port}`], async (address) => {
      expect(Number(address.port)).not.toBe(port);
      expect(address.pathname).toBe('/c/venezuela-2026');
      first = await documentsAt(address);
    });
    expect(first).toBeGreaterThanOrEqual(20);
    expect(read.filter((line) => line.startsWith('  + '))).toHaveLength(first);

    const again = await serving(['start', '--port', '0'], async (address) =>
      expect(await documentsAt(address)).toBe(first),
    );
    expect(again).toEqual(['']);
    other.close();
  });
});

describe('demarche serve', () => {
  it('says whose port it is not, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, err } = await runDemarche(['serve', '--port', `${port}`], { env: { DEMARCHE_HOME: folder } });
    expect(code).toBe(1);
    expect(err).toContain('Choose another port with --port.');
    other.close();
  });
});
