/** The HTTP door: the use cases as a typed API, and the web page. */
import type { FastifyInstance } from 'fastify';
import type { Ports } from '@demarche/usecases';
import { deskOver } from './desk-over.ts';
import { serverOver, type ServerOptions } from './server.ts';

export { isLoopbackHost } from './guard-origin.ts';
export type { ServerOptions } from './server.ts';

/**
 * A server over these ports, not yet listening.
 * @example await buildServer(ports, {}).listen({ host: '127.0.0.1', port: 4173 })
 */
export function buildServer(ports: Ports, options: ServerOptions = {}): FastifyInstance {
  return serverOver(deskOver(ports), options);
}
