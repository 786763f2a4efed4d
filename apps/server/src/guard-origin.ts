/**
 * Invariant: only a page that this server served may change anything. The browser's own word keeps other sites out, whoever is signed in:
 * a Host that is not ours means DNS rebinding, a foreign Origin means a forged request.
 */
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem, type Problem } from '@demarche/contract';
import { sendProblem } from './problems.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Listening at every address, it answers under any of them; a rebound name is never an address. */
const EVERYWHERE = ['0.0.0.0', '[::]'];
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request asks for something and changes nothing. */
export const isReading = ({ method }: FastifyRequest): boolean => READING.has(method);

const nameIn = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

/** Whether a Host header names this machine itself. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.includes(host === '::1' ? '[::1]' : nameIn(host));

/**
 * Refuses requests under a foreign Host, and changes from a foreign Origin. `hosts` are names allowed besides loopback, `publicOrigin` that
 * under which a proxy shows the server.
 */
export function guardOrigin(server: FastifyInstance, hosts: readonly string[], publicOrigin: string | null): void {
  const known = [...hosts, ...(publicOrigin === null ? [] : [new URL(publicOrigin).hostname])];
  const ours = new Set([...LOOPBACK, ...known.map((host) => bracketed(host.toLowerCase()))]);
  server.addHook('onRequest', async (request, reply) => {
    const refusal = foreignHost(request, ours) ?? foreignOrigin(request, publicOrigin);
    if (refusal) return sendProblem(reply, refusal);
    return undefined;
  });
}

function foreignHost(request: FastifyRequest, ours: ReadonlySet<string>): Problem | null {
  const host = request.headers.host ?? '';
  const name = nameIn(host);
  const known =
    ours.has(name) || (EVERYWHERE.some((all) => ours.has(all)) && isIP(name.replace(/^\[(.+)\]$/, '$1')) !== 0);
  return known ? null : problem('http/foreign-host', host || '(none)');
}

function foreignOrigin(request: FastifyRequest, publicOrigin: string | null): Problem | null {
  if (isReading(request)) return null;
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `${request.protocol}://${host}` && origin !== publicOrigin)
    return problem('http/foreign-origin', origin);
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return problem('http/foreign-origin', origin ?? 'a page');
  return null;
}

/** IPv6 addresses stand in brackets in a Host header. */
const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
