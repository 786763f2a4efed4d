/** Invariant: whatever somebody whom the server knows has changed, or was refused to, is in the log before the answer leaves; so is every try to sign in. No body is. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nameOfVisitor, type Visitor } from '@demarche/usecases';
import { clientAddress } from './client-address.ts';
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
    /** That there were too many tries is in the log already. */
    alreadyLogged: boolean;
  }
}

/** Logs changes before they are answered, whether or not anybody waits for the answer. */
export function keepAuditLog(api: FastifyInstance, { accounts }: Desk): void {
  api.decorateRequest('subject', '').decorateRequest('alreadyLogged', false);
  api.addHook('onSend', async (request, reply) => {
    const { visitor, method } = request;
    const { url, config } = request.routeOptions;
    const status = reply.statusCode;
    if (isReading(request) || request.alreadyLogged || (visitor.kind === 'nobody' && !config.logged)) return;
    await accounts.log({
      kind: visitor.kind,
      who: whoIs(visitor),
      action: `${method} ${url}`,
      target: targetOf(request),
      status,
      from: visitor.kind === 'alone' ? null : clientAddress(request),
    });
  });
}

const targetOf = ({ params, subject }: FastifyRequest): string =>
  [...Object.values(params as Readonly<Record<string, string>>), subject].filter(Boolean).join(' ');

function whoIs(visitor: Visitor): string {
  if (visitor.kind === 'share') return visitor.pass.label || visitor.pass.id;
  if (visitor.kind === 'token') return `${visitor.account.name} (${visitor.pass.label})`;
  return nameOfVisitor(visitor) ?? (visitor.kind === 'alone' ? 'this machine' : 'nobody');
}
