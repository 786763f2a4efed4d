/** Invariant: every request has a visitor before anything else is asked of it; a share or a token that opens nothing makes nobody of whoever shows it. */
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NOBODY, type Visitor } from '@demarche/usecases';
import { isLoopback } from './client-address.ts';
import type { Desk } from './desk.ts';
import { isLoopbackHost } from './guard-origin.ts';
import { sessionSecret } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor;
    /** The desk as the visitor may see it; no route has another. */
    desk: Desk;
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

/** Whether a request came by the address of a share, one that has ended too. */
export const isWithinShare = ({ raw }: FastifyRequest): boolean => shareSecrets.has(raw);

/** Says of each request who asks. `alone`: nobody need sign in on this machine itself while there is one account at the most. */
export function recogniseVisitors(server: FastifyInstance, desk: Desk, alone: boolean): void {
  const { accounts } = desk;
  server.decorateRequest('visitor');
  server.decorateRequest('desk');
  server.addHook('onRequest', async (request) => {
    const visitor = await visitorOf(request);
    request.visitor = visitor;
    request.desk = visitor.kind === 'share' ? desk.sharedAs(visitor.pass) : desk;
  });

  async function visitorOf(request: FastifyRequest): Promise<Visitor> {
    const share = shareSecrets.get(request.raw);
    if (share !== undefined) return only('share', await accounts.visitorWith(share));
    const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token !== undefined) return only('token', await accounts.visitorWith(token));
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

/** What proxies write, and browsers and scripts on this machine do not. */
const FORWARDED =
  /^(?:forwarded|via|x-forwarded|x-original|x-real-ip|x-envoy|x-cluster|x-client|true-client|cf-|cdn-|fastly-|fly-)/;

/**
 * Whether a request was made on this machine itself, as far as can be told: a proxy that says nothing of itself looks the same, and needs
 * `--sign-in` or `--public-address`.
 */
const isFromHere = ({ headers, socket, raw }: FastifyRequest): boolean =>
  isLoopback(socket.remoteAddress) &&
  isLoopbackHost(headers.host ?? '') &&
  // What nginx speaks unless it is told otherwise, and nobody else any more.
  raw.httpVersion !== '1.0' &&
  !Object.keys(headers).some((name) => FORWARDED.test(name));
