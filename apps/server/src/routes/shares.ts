/** Invariant: what is shared is one crisis, to be read, until it is ended; its address is the only key. */
import type { FastifyInstance } from 'fastify';
import { SharePass, ShareRequest } from '@demarche/contract';
import { nameOfVisitor } from '@demarche/usecases';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function shareRoutes(api: FastifyInstance, { accounts }: Desk): void {
  const config = { needs: 'manage' } as const;
  const tags = ['crises'];

  typed(api).get(
    '/crises/:crisis/shares',
    {
      config,
      schema: {
        summary: 'The shared addresses of a crisis: `/shared/<secret>/c/<crisis>`',
        tags,
        params: CrisisParams,
        response: answers({ 200: z.array(SharePass) }, 404),
      },
    },
    async ({ params }) => valueOf(await accounts.shares(params.crisis)),
  );

  typed(api).post(
    '/crises/:crisis/shares',
    {
      config,
      schema: {
        summary: 'Let whoever has the address read the dossier of a crisis',
        tags,
        params: CrisisParams,
        body: ShareRequest,
        response: answers({ 201: SharePass }, 404, 415),
      },
    },
    async (request, reply) => {
      const { visitor, params, body } = request;
      const share = valueOf(await accounts.share(params.crisis, body, nameOfVisitor(visitor) ?? ''));
      request.subject = [share.label, share.id].filter(Boolean).join(' ');
      return reply.code(201).send(share);
    },
  );

  typed(api).delete(
    '/crises/:crisis/shares/:id',
    {
      config,
      schema: {
        summary: 'End a share: its address opens nothing any more',
        tags,
        params: CrisisParams.extend({ id: z.string().min(1) }),
        response: answers({ 200: SharePass }, 404),
      },
    },
    async ({ params }) => valueOf(await accounts.endShare(params.crisis, params.id)),
  );
}
