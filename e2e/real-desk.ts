/** Invariant: the product as it is shipped, its own store in a folder that is gone afterwards, on a port of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer, type ServerOptions } from '@demarche/server';
import type { Ports } from '@demarche/usecases';
import { compose } from '../apps/cli/src/compose.ts';

const ROOT = join(import.meta.dirname, '..');

export interface RealDesk {
  readonly address: string;
  readonly ports: Ports;
  close(): Promise<void>;
}

export interface DeskOptions extends ServerOptions {
  /** Whether it fetches addresses of this machine. */
  readonly allowPrivate?: boolean;
}

/** Builds the web page if it is not built, and serves an empty store; nobody has to sign in there unless the options say so. */
export async function startRealDesk({ allowPrivate = false, ...options }: DeskOptions = {}): Promise<RealDesk> {
  if (!existsSync(join(ROOT, 'apps/web/dist/index.html'))) {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    // A runner of tests says that this is one; what is built then is not what is shipped.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, [vite, 'build'], { cwd: join(ROOT, 'apps/web'), stdio: 'ignore', env });
  }
  const folder = mkdtempSync(join(tmpdir(), 'demarche-e2e-'));
  const ports = await compose({ folder, databaseUrl: null, allowPrivate });
  const server = buildServer(ports, options);
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    ports,
    close: async () => {
      await server.close();
      await ports.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
