/** Invariant: an address that is neither the API's nor a file's gives the one page, which finds its own way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from '@demarche/contract';
import { sendProblem } from './problems.ts';

const BUILT = join(import.meta.dirname, '../../web/dist');

/** Serves the built web page from `root`; where it is not built, says so. */
export function serveWeb(server: FastifyInstance, root: string = BUILT): void {
  const built = existsSync(join(root, 'index.html'));
  if (built) {
    void server.register(fastifyStatic, {
      root,
      index: false,
      wildcard: false,
      schemaHide: true,
      cacheControl: false,
      // The build leaves files packed beside themselves.
      preCompressed: true,
      // Vite names what is in assets/ by its content; everything else is asked for again each time.
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/');
        void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const page =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/(?:api|assets)(?:\/|$)/.test(request.url);
    if (!page) return sendProblem(reply, problem('http/no-such-address', `${request.method} ${request.url}`));
    if (!built) return sendProblem(reply, problem('http/not-built', request.url));
    return reply.sendFile('index.html');
  });
}
