/** Invariant: a dossier and its exports are compiled from the store as it is now. */
import type { FastifyInstance } from 'fastify';
import {
  ActorWords,
  Day,
  Dossier,
  DossierFilter,
  DossierPart,
  DossierParts,
  DossierSummary,
  ExportFormat,
  commas,
} from '@demarche/contract';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function dossierRoutes(api: FastifyInstance, desk: Desk): void {
  typed(api).get(
    '/crises/:crisis/dossier',
    {
      schema: {
        summary: 'The compiled dossier of a crisis, as of a day where one is given',
        tags: ['crises'],
        params: CrisisParams,
        querystring: z.strictObject({ asOf: Day.optional() }),
        response: answers({ 200: Dossier }, 404),
      },
    },
    async (request) => valueOf(await desk.compileDossier(request.params.crisis, request.query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/parts',
    {
      schema: {
        summary: 'Parts of the dossier, as of a day where one is given: `of=positions,demands`',
        tags: ['crises'],
        params: CrisisParams,
        querystring: z.strictObject({
          of: commas(DossierPart),
          asOf: Day.optional(),
        }),
        response: answers({ 200: DossierParts }, 404),
      },
    },
    async ({ params, query }) => valueOf(await desk.dossierParts(params.crisis, query.of, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/summary',
    {
      schema: {
        summary: 'The dossier in figures: how much each part has, and the days it spans',
        tags: ['crises'],
        params: CrisisParams,
        querystring: z.strictObject({ asOf: Day.optional() }),
        response: answers({ 200: DossierSummary }, 404),
      },
    },
    async ({ params, query }) => valueOf(await desk.summariseDossier(params.crisis, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/words',
    {
      schema: {
        summary: 'What each actor with a position said last, and how much it said',
        tags: ['crises'],
        params: CrisisParams,
        querystring: z.strictObject({ asOf: Day.optional() }),
        response: answers({ 200: z.array(ActorWords) }, 404),
      },
    },
    async ({ params, query }) => valueOf(await desk.listActorWords(params.crisis, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/export',
    {
      schema: {
        summary: 'The dossier as one file to keep',
        tags: ['crises'],
        params: CrisisParams,
        querystring: DossierFilter.extend({
          format: ExportFormat.default('json'),
          asOf: Day.optional(),
          baseUrl: z.url({ protocol: /^https?$/u }).optional(),
          challenge: z.string().optional(),
          fullQuotes: z.stringbool().optional(),
          // A filter that is misspelt must not let everything leave.
        }).strict(),
        response: answers({ 200: z.string() }, 404),
      },
    },
    async (request, reply) => {
      const { crisis } = request.params;
      const { format, asOf, baseUrl, challenge, fullQuotes, ...filter } = request.query;
      const { content, type, ending } = valueOf(
        await desk.exportCrisis(crisis, format, { filter, asOf, baseUrl, challenge, fullQuotes }),
      );
      return reply
        .type(typeof content === 'string' ? `${type}; charset=utf-8` : type)
        .header('content-disposition', `attachment; filename="${crisis}${ending}"`)
        .serializer((body) => body as string)
        .send(content as string);
    },
  );
}
