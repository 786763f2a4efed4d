/** Invariant: a page from here runs only its own scripts and styles, talks only to its own server, and sits in no frame. */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

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
