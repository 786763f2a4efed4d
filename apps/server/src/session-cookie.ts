/**
 * Invariant: the cookie of a session is never seen by a script, never sent from another site, and under HTTPS neither sent without it
 * nor set by a neighbouring name (`__Host-`).
 */
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export const PLAIN_COOKIE = 'demarche_session';
export const SECURE_COOKIE = `__Host-${PLAIN_COOKIE}`;

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether browsers reach the server by HTTPS. */
    secureCookies: boolean;
    /** Whether a proxy on this machine shows the server under another address. */
    behindProxy: boolean;
  }
}

export function sessionCookies(server: FastifyInstance, secure: boolean): void {
  server.decorate('secureCookies', secure);
  void server.register(cookie);
}

const nameIn = (server: FastifyInstance): string => (server.secureCookies ? SECURE_COOKIE : PLAIN_COOKIE);

export const sessionSecret = (request: FastifyRequest): string | undefined => request.cookies[nameIn(request.server)];

export function setSessionCookie(reply: FastifyReply, secret: string, ends: string | null): void {
  void reply.setCookie(nameIn(reply.server), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: reply.server.secureCookies,
    ...(ends === null ? {} : { expires: new Date(ends) }),
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(nameIn(reply.server), { path: '/', secure: reply.server.secureCookies });
}
