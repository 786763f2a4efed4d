/** Invariant: saved views are people's: neither a token nor a shared address sees or changes any. */
import type { FastifyInstance } from 'fastify';
import { ListedView, ViewChange, ViewRequest } from '@demarche/contract';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function viewRoutes(api: FastifyInstance, { views }: Desk): void {
  const config = { needs: 'person' } as const;
  const tags = ['crises'];
  const ViewParams = CrisisParams.extend({ id: z.string().min(1) });

  typed(api).get(
    '/crises/:crisis/views',
    {
      config,
      schema: {
        summary: 'Pages of a crisis that were saved under a name: your own, and those shared with the desk',
        tags,
        params: CrisisParams,
        response: answers({ 200: z.array(ListedView) }, 404),
      },
    },
    async ({ visitor, params }) => valueOf(await views.list(params.crisis, visitor)),
  );

  typed(api).post(
    '/crises/:crisis/views',
    {
      config,
      schema: {
        summary: 'Save a page of a crisis, with its filters, under a name',
        tags,
        params: CrisisParams,
        body: ViewRequest,
        response: answers({ 201: ListedView }, 404, 409, 415),
      },
    },
    async ({ visitor, params, body }, reply) =>
      reply.code(201).send(valueOf(await views.save(params.crisis, visitor, body))),
  );

  typed(api).patch(
    '/crises/:crisis/views/:id',
    {
      config,
      schema: {
        summary: 'Rename a saved view, or share it with the desk, or no more',
        tags,
        params: ViewParams,
        body: ViewChange,
        response: answers({ 200: ListedView }, 404, 409, 415),
      },
    },
    async ({ visitor, params, body }) => valueOf(await views.change(params.crisis, visitor, params.id, body)),
  );

  typed(api).delete(
    '/crises/:crisis/views/:id',
    {
      config,
      schema: {
        summary: 'Remove a saved view',
        tags,
        params: ViewParams,
        response: answers({ 200: ListedView }, 404),
      },
    },
    async ({ visitor, params }) => valueOf(await views.remove(params.crisis, visitor, params.id)),
  );
}
