/** Invariant: a dossier and its exports are compiled from the store as it is now. */
import type { FastifyInstance, FastifyReply } from 'fastify';
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
import type { Exported } from '@demarche/usecases';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

const AsOf = z.strictObject({ asOf: Day.optional() });

/** Which dossier leaves, and how; a filter that is misspelt must not let everything leave. */
const Leaving = DossierFilter.extend({
  asOf: Day.optional(),
  baseUrl: z.url({ protocol: /^https?$/u }).optional(),
  challenge: z.string().optional(),
  fullQuotes: z.stringbool().optional(),
}).strict();

/** The options of the use case. */
function leavingOf<Query extends z.infer<typeof Leaving>>(query: Query) {
  const { asOf, baseUrl, challenge, fullQuotes, ...filter } = query;
  return { filter, asOf, baseUrl, challenge, fullQuotes };
}

/** Sends a file to be kept, called by the crisis. */
function sendFile(reply: FastifyReply, crisis: string, { content, type, ending }: Exported): FastifyReply {
  return reply
    .type(typeof content === 'string' ? `${type}; charset=utf-8` : type)
    .header('content-disposition', `attachment; filename="${crisis}${ending}"`)
    .serializer((body) => body as string)
    .send(content);
}

/** The schema of a route that answers with something of the dossier, as of a day where one is given. */
const ofDossier = <Answer extends z.ZodType>(summary: string, answer: Answer) => ({
  summary,
  tags: ['crises'],
  params: CrisisParams,
  querystring: AsOf,
  response: answers({ 200: answer }, 404),
});

export function dossierRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/crises/:crisis/dossier',
    {
      config: { needs: 'read' },
      schema: ofDossier('The compiled dossier of a crisis, as of a day where one is given', Dossier),
    },
    async ({ desk, params, query }) => valueOf(await desk.compileDossier(params.crisis, query.asOf ?? null)),
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
    async ({ desk, params, query }) => valueOf(await desk.dossierParts(params.crisis, query.of, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/summary',
    {
      config: { needs: 'read' },
      schema: ofDossier('The dossier in figures: how much each part has, and the days it spans', DossierSummary),
    },
    async ({ desk, params, query }) => valueOf(await desk.summariseDossier(params.crisis, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/dossier/words',
    {
      config: { needs: 'read' },
      schema: ofDossier('What each actor with a position said last, and how much it said', z.array(ActorWords)),
    },
    async ({ desk, params, query }) => valueOf(await desk.listActorWords(params.crisis, query.asOf ?? null)),
  );

  typed(api).get(
    '/crises/:crisis/export',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The dossier as one file to keep',
        tags: ['crises'],
        params: CrisisParams,
        querystring: Leaving.extend({ format: ExportFormat.default('json') }),
        response: answers({ 200: z.string() }, 404),
      },
    },
    async (request, reply) => {
      const { desk, params, query } = request;
      const { crisis } = params;
      const { format, ...leaving } = query;
      const exported = valueOf(await desk.exportCrisis(crisis, format, leavingOf(leaving)));
      return sendFile(reply, crisis, exported);
    },
  );

  typed(api).get(
    '/crises/:crisis/site',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The dossier as pages that open without a server, in one ZIP file',
        tags: ['crises'],
        params: CrisisParams,
        querystring: Leaving,
        response: answers({ 200: z.string() }, 404),
      },
    },
    async (request, reply) => {
      const { desk, params, query } = request;
      const { crisis } = params;
      const archive = valueOf(await desk.archiveDossier(crisis, leavingOf(query)));
      return sendFile(reply, crisis, archive);
    },
  );
}
