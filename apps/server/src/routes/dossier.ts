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
  problem,
} from '@demarche/contract';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { Refusal, valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

const AsOf = z.strictObject({ asOf: Day.optional() });

/** The schema of a route that answers with something of the dossier, as of a day where one is given. */
const ofDossier = <Answer extends z.ZodType>(summary: string, answer: Answer) => ({
  summary,
  tags: ['crises'],
  params: CrisisParams,
  querystring: AsOf,
  response: answers({ 200: answer }, 404),
});

export function dossierRoutes(api: FastifyInstance, desk: Desk): void {
  typed(api).get(
    '/crises/:crisis/dossier',
    {
      config: { needs: 'read' },
      schema: ofDossier('The compiled dossier of a crisis, as of a day where one is given', Dossier),
    },
    async (request) => valueOf(await desk.compileDossier(request.params.crisis, request.query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/parts',
    {
      config: { needs: 'read' },
      schema: {
        ...ofDossier('Parts of the dossier, as of a day where one is given: `of=positions,demands`', DossierParts),
        querystring: AsOf.extend({ of: commas(DossierPart) }),
      },
    },
    async ({ params, query }) => valueOf(await desk.dossierParts(params.crisis, query.of, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/summary',
    {
      config: { needs: 'read' },
      schema: ofDossier('The dossier in figures: how much each part has, and the days it spans', DossierSummary),
    },
    async ({ params, query }) => valueOf(await desk.summariseDossier(params.crisis, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/words',
    {
      config: { needs: 'read' },
      schema: ofDossier('What each actor with a position said last, and how much it said', z.array(ActorWords)),
    },
    async ({ params, query }) => valueOf(await desk.listActorWords(params.crisis, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/export',
    {
      config: { needs: 'read' },
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
      const { visitor, url } = request;
      if (fullQuotes && visitor.kind === 'share' && !visitor.pass.fullTexts)
        throw new Refusal(problem('http/not-allowed', url, 'only extracts are shared'));
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
