/** Invariant: a crisis is created once; its id is in every address below it. */
import type { FastifyInstance } from 'fastify';
import { Crisis, CrisisSummary } from '@demarche/contract';
import * as z from 'zod';
import { valueOf } from '../problems.ts';
import { answers, typed } from './typed.ts';

export function crisisRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/crises',
    {
      config: { needs: 'read', shared: true },
      schema: {
        summary: 'Every crisis, with what has been gathered on it',
        tags: ['crises'],
        response: answers({ 200: z.array(CrisisSummary) }),
      },
    },
    ({ desk }) => desk.listCrises(),
  );

  typed(api).post(
    '/crises',
    {
      config: { needs: 'manage' },
      schema: {
        summary: 'Begin a crisis',
        tags: ['crises'],
        body: Crisis,
        response: answers({ 201: Crisis }, 409, 415),
      },
    },
    async (request, reply) => {
      request.subject = request.body.id;
      return reply.code(201).send(valueOf(await request.desk.createCrisis(request.body)));
    },
  );
}
