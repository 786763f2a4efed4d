/** Invariant: what is added is answered with a job at once; the document is there when the job says so. */
import type { FastifyInstance } from 'fastify';
import {
  AddRequest,
  CrisisId,
  DocumentId,
  DocumentView,
  JobAccepted,
  SnapshotAbout,
  problem,
} from '@demarche/contract';
import { shownSnapshot } from '@demarche/usecases';
import * as z from 'zod';
import type { Jobs } from '../jobs.ts';
import { Refusal, valueOf } from '../problems.ts';
import { asFetched } from '../secure-headers.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function documentRoutes(api: FastifyInstance, jobs: Jobs, bodyLimit: number): void {
  typed(api).post(
    '/crises/:crisis/documents',
    {
      bodyLimit,
      config: { needs: 'add' },
      schema: {
        summary: 'Add coverage: an address, pasted text or a file',
        tags: ['documents'],
        params: CrisisParams,
        body: AddRequest,
        response: answers({ 202: JobAccepted }, 404, 413, 415),
      },
    },
    async (request, reply) => {
      const { desk, params } = request;
      const { crisis } = params;
      request.subject = nameOf(request.body);
      if (!(await desk.hasCrisis(crisis))) throw new Refusal(problem('store/not-found', crisis, 'crisis'));
      const job = jobs.start(nameOf(request.body), (say) => desk.addSource(crisis, request.body, say));
      return reply.code(202).header('location', `/api/jobs/${job}/events`).send({ job });
    },
  );

  const member = (summary: string) => ({
    config: { needs: 'manage' as const },
    schema: {
      summary,
      tags: ['documents'],
      params: CrisisParams.extend({ id: DocumentId }),
      response: answers({ 200: DocumentView }, 404),
    },
  });
  typed(api).delete(
    '/crises/:crisis/documents/:id',
    member('Take a document out of a crisis; the store keeps it'),
    async ({ desk, params: { crisis, id } }) => valueOf(await desk.takeOut(crisis, id)),
  );
  typed(api).put(
    '/crises/:crisis/documents/:id',
    member('Put a document of the store into a crisis'),
    async ({ desk, params: { crisis, id } }) => valueOf(await desk.putIn(crisis, id)),
  );

  typed(api).get(
    '/documents/:id',
    {
      config: { needs: 'read', shared: true },
      schema: {
        summary:
          "A document's text, what was coded in it for a crisis (the first it is in, where none is named), and the judgements on that",
        tags: ['documents'],
        params: z.object({ id: DocumentId }),
        querystring: z.object({ crisis: CrisisId.optional() }),
        response: answers({ 200: DocumentView }, 404),
      },
    },
    async ({ desk, params, query }) => valueOf(await desk.showDocument(params.id, query.crisis ?? null)),
  );

  const Params = z.object({ id: DocumentId });
  typed(api).get(
    '/documents/:id/snapshot',
    {
      config: { needs: 'read', shared: true },
      schema: {
        summary:
          'The bytes that a document was read from: to be looked at in a frame without rights, or `as=kept` the bytes themselves; a PDF is always a file to keep',
        tags: ['documents'],
        params: Params,
        querystring: z.strictObject({ as: z.enum(['shown', 'kept']).default('shown') }),
        response: answers({ 200: z.string() }, 404),
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const { about, bytes } = valueOf(await request.desk.showSnapshot(params.id));
      const isShown = query.as === 'shown';
      const sent = isShown ? shownSnapshot(bytes, about.kind) : { type: 'application/octet-stream', bytes };
      const way = isShown && about.kind !== 'pdf' ? 'inline' : 'attachment';
      const ending = about.kind === 'text' ? 'txt' : about.kind;
      return asFetched(reply)
        .type(sent.type)
        .header('content-disposition', `${way}; filename="${about.sha256.slice(0, 12)}.${ending}"`)
        .send(Buffer.from(sent.bytes));
    },
  );
  typed(api).get(
    '/documents/:id/snapshot/about',
    {
      config: { needs: 'read', shared: true },
      schema: {
        summary: 'What is known of those bytes: kind, size, hash, where they are from and since when they are kept',
        tags: ['documents'],
        params: Params,
        response: answers({ 200: SnapshotAbout }, 404),
      },
    },
    async ({ desk, params }) => valueOf(await desk.showSnapshot(params.id)).about,
  );
}

/** What a request adds, in the user's own words. */
function nameOf(request: AddRequest): string {
  if (request.kind === 'url') return request.url;
  if (request.kind === 'file') return request.name;
  return request.title ?? request.text.slice(0, 60);
}
