/** Invariant: the search log is only ever added to. */
import type { FastifyInstance } from 'fastify';
import { Search, SearchRequest } from '@demarche/contract';
import * as z from 'zod';
import { valueOf } from '../problems.ts';
import { signed } from '../signed.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function searchLogRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/crises/:crisis/searches',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The search log of a crisis: who looked for whose words, where, and what came of it',
        tags: ['crises'],
        params: CrisisParams,
        response: answers({ 200: z.array(Search) }, 404),
      },
    },
    async ({ desk, params }) => valueOf(await desk.listSearches(params.crisis)),
  );

  typed(api).post(
    '/crises/:crisis/searches',
    {
      config: { needs: 'judge' },
      schema: {
        summary: 'Enter in the search log where somebody looked, and what came of it',
        tags: ['crises'],
        params: CrisisParams,
        body: SearchRequest,
        response: answers({ 201: Search }, 404, 415),
      },
    },
    async (request, reply) => {
      const { desk, visitor, params, body } = request;
      request.subject = body.where;
      return reply.code(201).send(valueOf(await desk.logSearch(params.crisis, signed(visitor, body))));
    },
  );
}
