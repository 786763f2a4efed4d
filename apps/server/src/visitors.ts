/** Invariant: every request has a visitor before any route sees it; whoever shows a secret that opens nothing is nobody, not somebody else. */
import { isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NOBODY, type Visitor } from '@demarche/usecases';
import type { Desk } from './desk.ts';
import { isLoopbackHost } from './guard-origin.ts';
import { sessionSecret } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor;
  }
}

/** Secrets of shares, by the request whose address had one. */
const shareSecrets = new WeakMap<IncomingMessage, string>();

const SHARED = /^\/shared\/(\w[\w-]*)(\/api\/.*)$/;

/** The address within a share leads to the API's own route; what the share's secret was is remembered. For Fastify's `rewriteUrl`. */
export function withoutShare(request: IncomingMessage): string {
  const [, secret, rest] = SHARED.exec(request.url ?? '') ?? [];
  if (secret === undefined || rest === undefined) return request.url ?? '/';
  shareSecrets.set(request, secret);
  return rest;
}

/** Says of each request who asks. `alone`: nobody need sign in on this machine itself while there is one account at the most. */
export function recogniseVisitors(server: FastifyInstance, { accounts }: Desk, alone: boolean): void {
  server.decorateRequest('visitor');
  server.addHook('onRequest', async (request) => {
    request.visitor = await visitorOf(request);
  });

  async function visitorOf(request: FastifyRequest): Promise<Visitor> {
    const share = shareSecrets.get(request.raw);
    if (share !== undefined) return only('share', await accounts.visitorWith(share));
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const [, secret = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
      return only('token', await accounts.visitorWith(secret));
    }
    const secret = sessionSecret(request);
    const signedIn = secret === undefined ? NOBODY : only('account', await accounts.visitorWith(secret));
    if (signedIn.kind !== 'nobody' || !alone || !isFromHere(request)) return signedIn;
    // Closed ones count: shutting somebody out must not let everybody in.
    const [account = null, ...others] = await accounts.list();
    return others.length === 0 ? { kind: 'alone', account } : NOBODY;
  }
}

/** A secret opens only by the way that is made for it: a share is no bearer's token, and no cookie. */
const only = (kind: Visitor['kind'], visitor: Visitor): Visitor => (visitor.kind === kind ? visitor : NOBODY);

/** What a proxy writes; a request that came through one came from elsewhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Whether a request was made on this machine itself. */
function isFromHere({ headers, socket }: FastifyRequest): boolean {
  const from = socket.remoteAddress ?? '';
  const local = from === '::1' || (isIP(from.replace(/^::ffff:/, '')) === 4 && /^(?:::ffff:)?127\./.test(from));
  return local && isLoopbackHost(headers.host ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}
