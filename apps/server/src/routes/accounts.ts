/** Invariant: an account is never deleted: what it decided stays signed with its name. */
import type { FastifyInstance } from 'fastify';
import { Account, AccountChange, AccountRequest, AuditEntry } from '@demarche/contract';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { valueOf } from '../problems.ts';
import { answers, typed } from './typed.ts';

export function accountRoutes(api: FastifyInstance, { accounts }: Desk): void {
  const config = { needs: 'manage' } as const;
  const inPerson = { ...config, inPerson: true };
  const tags = ['accounts'];

  typed(api).get(
    '/accounts',
    { config, schema: { summary: 'Every account', tags, response: answers({ 200: z.array(Account) }) } },
    () => accounts.list(),
  );

  typed(api).post(
    '/accounts',
    {
      config: inPerson,
      schema: {
        summary: 'Make an account; the first is an editor’s',
        tags,
        body: AccountRequest,
        response: answers({ 201: Account }, 409, 415),
      },
    },
    async (request, reply) => {
      request.subject = request.body.name;
      return reply.code(201).send(valueOf(await accounts.create(request.body)));
    },
  );

  typed(api).patch(
    '/accounts/:id',
    {
      config: inPerson,
      schema: {
        summary: 'Change the role or the password of an account, close it, or open it again',
        tags,
        params: z.object({ id: z.string().min(1) }),
        body: AccountChange,
        response: answers({ 200: Account }, 404, 409, 415),
      },
    },
    async (request) => {
      const changed = valueOf(await accounts.change(request.params.id, request.body));
      request.subject = changed.name;
      return changed;
    },
  );

  typed(api).get(
    '/audit',
    {
      config,
      schema: {
        summary: 'What was done at the desk, the newest first; `before` a number for the page after',
        tags,
        querystring: z.strictObject({
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: answers({ 200: z.array(AuditEntry) }),
      },
    },
    ({ query }) => accounts.audit(query.before ?? null, query.limit),
  );
}
