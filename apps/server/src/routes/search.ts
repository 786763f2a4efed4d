/** Invariant: a hit's snippet is verbatim text of the document at its offset. */
import type { FastifyInstance } from 'fastify';
import { CrisisId, SearchHit } from '@demarche/contract';
import * as z from 'zod';
import { answers, typed } from './typed.ts';

export function searchRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/search',
    {
      config: { needs: 'read', shared: true },
      schema: {
        summary: 'Documents whose text has every word asked for',
        tags: ['documents'],
        querystring: z.object({
          q: z.string().trim().min(1),
          crisis: CrisisId.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: answers({ 200: z.array(SearchHit) }),
      },
    },
    ({ desk, query }) => desk.searchDocuments(query.q, query.crisis ?? null, query.limit),
  );
}
