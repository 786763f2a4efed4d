/** Invariant: whatever somebody whom the server knows has changed, or was refused to, is in the log; so is every try to sign in. No body is. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nameOfVisitor, type Visitor } from '@demarche/usecases';
import type { Desk } from './desk.ts';
import { isReading } from './guard-origin.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Logged whoever asks. */
    logged?: boolean;
  }
  interface FastifyRequest {
    /** What it is done to, where the address does not say. */
    subject: string;
  }
}

/** Logs changes once they are answered. */
export function keepAuditLog(api: FastifyInstance, { accounts }: Desk): void {
  api.decorateRequest('subject', '');
  api.addHook('onResponse', async (request, reply) => {
    const { visitor, method } = request;
    const { url, config } = request.routeOptions;
    if (isReading(request) || (visitor.kind === 'nobody' && !config.logged)) return;
    await accounts.log({
      who: whoIs(visitor),
      action: `${method} ${url}`,
      target: targetOf(request),
      status: reply.statusCode,
      from: visitor.kind === 'alone' ? null : request.ip,
    });
  });
}

const targetOf = ({ params, subject }: FastifyRequest): string =>
  [...Object.values(params as Readonly<Record<string, string>>), subject].filter(Boolean).join(' ');

function whoIs(visitor: Visitor): string {
  if (visitor.kind === 'share') return `share ${visitor.pass.id}`;
  if (visitor.kind === 'token') return `${visitor.account.name} (${visitor.pass.label})`;
  return nameOfVisitor(visitor) ?? (visitor.kind === 'alone' ? 'this machine' : 'nobody');
}
