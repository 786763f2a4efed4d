/** Invariant: a dossier and its exports are compiled from the store as it is now. */
import type { FastifyInstance } from 'fastify';
import { Dossier, ExportFormat } from '@demarche/contract';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

const CONTENT_TYPE = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;

export function dossierRoutes(api: FastifyInstance, desk: Desk): void {
  typed(api).get(
    '/crises/:crisis/dossier',
    {
      schema: {
        summary: 'The compiled dossier of a crisis',
        tags: ['crises'],
        params: CrisisParams,
        response: answers({ 200: Dossier }, 404),
      },
    },
    async (request) => valueOf(await desk.compileDossier(request.params.crisis)),
  );

  typed(api).get(
    '/crises/:crisis/export',
    {
      schema: {
        summary: 'The dossier as one file to keep',
        tags: ['crises'],
        params: CrisisParams,
        querystring: z.object({ format: ExportFormat.default('json') }),
        response: answers({ 200: z.string() }, 404),
      },
    },
    async (request, reply) => {
      const { crisis } = request.params;
      const { format } = request.query;
      const text = valueOf(await desk.exportCrisis(crisis, format));
      return reply
        .type(CONTENT_TYPE[format])
        .header('content-disposition', `attachment; filename="${crisis}.${format}"`)
        .serializer(String)
        .send(text);
    },
  );
}
