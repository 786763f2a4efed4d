/**
 * Invariant: only a page that this server served may change anything. There is no sign-in yet, so the browser's own
 * word is what keeps other sites out: a Host that is not ours means DNS rebinding, a foreign Origin means a forged request.
 */
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem, type Problem } from '@demarche/contract';
import { sendProblem } from './problems.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Listening at every address, it answers under any of them; a rebound name is never an address. */
const EVERYWHERE = ['0.0.0.0', '[::]'];
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses requests under a foreign Host, and changes from a foreign Origin. `hosts` are names allowed besides loopback. */
export function guardOrigin(server: FastifyInstance, hosts: readonly string[]): void {
  const ours = new Set([...LOOPBACK, ...hosts.map((host) => bracketed(host.toLowerCase()))]);
  server.addHook('onRequest', async (request, reply) => {
    const refusal = foreignHost(request, ours) ?? foreignOrigin(request);
    if (refusal) return sendProblem(reply, refusal);
    return undefined;
  });
}

function foreignHost(request: FastifyRequest, ours: ReadonlySet<string>): Problem | null {
  const host = request.headers.host ?? '';
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const known = ours.has(name) || (EVERYWHERE.some((all) => ours.has(all)) && isIP(name.replace(/^\[|\]$/g, '')) !== 0);
  return known ? null : problem('http/foreign-host', host || '(none)');
}

function foreignOrigin(request: FastifyRequest): Problem | null {
  if (READING.has(request.method)) return null;
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `${request.protocol}://${host}`) return problem('http/foreign-origin', origin);
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return problem('http/foreign-origin', origin ?? 'a page');
  return null;
}

/** IPv6 addresses stand in brackets in a Host header. */
const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
