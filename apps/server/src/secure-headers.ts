/** Invariant: a page from here runs only its own scripts and styles, talks only to its own server, and sits in no frame; what was fetched runs nothing. */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

const SELF = ["'self'"];
const NONE = ["'none'"];

/** Sends a strict Content-Security-Policy and helmet's other headers with every answer. */
export function secureHeaders(server: FastifyInstance): void {
  void server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: SELF,
        // The encoder runs in the page as WebAssembly; that allows no script that is not from here.
        scriptSrc: [...SELF, "'wasm-unsafe-eval'"],
        styleSrc: SELF,
        imgSrc: SELF,
        connectSrc: SELF,
        formAction: SELF,
        // The bytes of documents, which `asFetched` locks in.
        frameSrc: SELF,
        objectSrc: NONE,
        baseUri: NONE,
        frameAncestors: NONE,
      },
    },
    // Served over plain HTTP on loopback: a promise of HTTPS would break the next program on this port.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** What was fetched is hostile: it has no origin, runs no script, sends no form, asks nothing of any network, and only our own page frames it. */
const AS_FETCHED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Sends bytes from elsewhere in place of a page of ours: also alone in a tab they do nothing. */
export function asFetched(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', AS_FETCHED)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache');
}

/** What the API answers is somebody's alone: nothing keeps it. What is shared is for whoever was given the address, not for search engines. */
export function keepPrivate(server: FastifyInstance): void {
  server.addHook('onSend', async ({ url, originalUrl }, reply) => {
    if (url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (originalUrl.startsWith('/shared/')) void reply.header('x-robots-tag', 'noindex');
  });
}
