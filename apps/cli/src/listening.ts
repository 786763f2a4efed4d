/** Invariant: a server that listens is closed cleanly on Ctrl-C, and the store after it. */
import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { once } from 'node:events';
import { type Outcome, failed, ok } from '@demarche/contract';
import type { buildServer } from '@demarche/server';
import { listAccounts } from '@demarche/usecases';
import type { Composed } from './compose.ts';

export const DEFAULT_PORT = 4173;
export const LAST_PORT = 65_535;
export const LOOPBACK = '127.0.0.1';

/** Ports tried after the one asked for, before any free one is taken. */
const TRIES = 50;

/** What a system answers where an address is not this machine's, or may not be used. */
const CANNOT_LISTEN = new Set(['EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT']);

type Server = ReturnType<typeof buildServer>;

/** Whom a server lets in besides, and how. */
export interface Door {
  /** Where a proxy shows it, such as `https://desk.example.org`. */
  readonly publicAddress?: string;
  /** Whether to sign in is asked for on this machine itself too. */
  readonly signIn?: boolean;
}

/** A server that listens, with the address it answers at. */
export interface Listening {
  readonly address: string;
  /** Where the first account is made, where one has to be before anybody gets in. */
  readonly first: string | null;
  /** Resolves after the server was told to stop and has. */
  readonly stopped: Promise<void>;
}

/** Listens at exactly this port; port 0 takes any free one. */
export async function listen(
  ports: Composed,
  host: string,
  port: number,
  { publicAddress, signIn = false }: Door = {},
): Promise<Outcome<Listening>> {
  // Loaded here, so that commands which do not serve start sooner.
  const { buildServer, isLoopbackHost } = await import('@demarche/server');
  const here = isLoopbackHost(host);
  const alone = here && publicAddress === undefined && !signIn;
  const setupCode = alone || (await listAccounts(ports)).length > 0 ? null : randomBytes(12).toString('base64url');
  const server = buildServer(ports, {
    hosts: here ? [] : [host],
    alone,
    ...(publicAddress === undefined ? {} : { publicOrigin: new URL(publicAddress).origin }),
    ...(setupCode === null ? {} : { setupCode }),
  });
  try {
    const address = reachable(await server.listen({ host, port }), host);
    // After the #, a browser sends it to nobody.
    const first = setupCode === null ? null : `${publicAddress ?? address}/first#${setupCode}`;
    return ok({ address: publicAddress ?? address, first, stopped: stopOnSignal(server) });
  } catch (error) {
    await server.close();
    const where = `${host}:${port}`;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return failed('http/port-taken', where);
    if (code !== undefined && CANNOT_LISTEN.has(code)) return failed('http/cannot-listen', where, message);
    throw error;
  }
}

/** Listens at this port, or at the next free one. */
export async function listenNear(ports: Composed, host: string, port: number): Promise<Outcome<Listening>> {
  for (let next = port; next <= Math.min(port + TRIES, LAST_PORT); next += 1) {
    const listening = await listen(ports, host, next);
    if (listening.kind === 'ok') return listening;
  }
  return listen(ports, host, 0);
}

async function stopOnSignal(server: Server): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
  controller.abort();
  await server.close();
}

/** Listening at every address it is reached at each; the one that others on the network can use is said. */
function reachable(address: string, host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return address;
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4');
  return outside ? address.replace(/\/\/.*:(?=\d+$)/u, `//${outside.address}:`) : address;
}
