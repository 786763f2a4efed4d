/** Invariant: alerts are of the dossier as it stands; the feed has the latest of what the list has. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Alert, AlertFilter, Webhook, WebhookRequest } from '@demarche/contract';
import { nameOfVisitor } from '@demarche/usecases';
import * as z from 'zod';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

/** `publicOrigin`: where readers of the feed find the page, if a proxy shows it elsewhere than where it is asked for. */
export function alertRoutes(api: FastifyInstance, publicOrigin: string | null): void {
  const tags = ['alerts'];

  typed(api).get(
    '/crises/:crisis/alerts',
    {
      config: { needs: 'read' },
      schema: {
        summary:
          'New positions, shifts, demands and fates, what was known last first: `kinds=shift,demand&actors=FRA&since=2026-01-03T12:00:00Z`',
        tags,
        params: CrisisParams,
        querystring: AlertFilter.extend({ limit: z.coerce.number().int().min(1).max(1000).default(200) }).strict(),
        response: answers({ 200: z.array(Alert) }, 404),
      },
    },
    async ({ desk, params, query: { limit, ...filter } }) =>
      valueOf(await desk.alerts.list(params.crisis, filter, limit)),
  );

  typed(api).get(
    '/crises/:crisis/alerts.atom',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The same as an Atom feed; within a shared address whoever has that may follow it',
        tags,
        params: CrisisParams,
        querystring: AlertFilter.strict(),
        response: answers({ 200: { content: { 'application/atom+xml': { schema: z.string() } } } }, 404),
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const origin = publicOrigin ?? `${request.protocol}://${request.host}`;
      const path = request.originalUrl;
      const options = { baseUrl: origin + shareOf(request), address: origin + path };
      const feed = valueOf(await request.desk.alerts.feed(params.crisis, query, options));
      return (reply as { type(type: string): typeof reply })
        .type('application/atom+xml; charset=utf-8')
        .serializer((body) => body as string)
        .send(feed);
    },
  );

  const hooks = { config: { needs: 'manage' as const } };
  const Params = CrisisParams.extend({ id: z.string().min(1) });

  typed(api).get(
    '/crises/:crisis/webhooks',
    {
      ...hooks,
      schema: {
        summary: 'The addresses that are told of news of a crisis, and how the last message went',
        tags,
        params: CrisisParams,
        response: answers({ 200: z.array(Webhook) }, 404),
      },
    },
    async ({ desk, params }) => valueOf(await desk.alerts.webhooks(params.crisis)),
  );

  typed(api).post(
    '/crises/:crisis/webhooks',
    {
      ...hooks,
      schema: {
        summary: 'Tell an address of news as it comes, by POST, signed with the secret in the answer',
        tags,
        params: CrisisParams,
        body: WebhookRequest,
        response: answers({ 201: Webhook }, 404, 415),
      },
    },
    async (request, reply) => {
      const { desk, visitor, params, body } = request;
      request.subject = body.url;
      return reply
        .code(201)
        .send(valueOf(await desk.alerts.createWebhook(params.crisis, body, nameOfVisitor(visitor) ?? '')));
    },
  );

  typed(api).post(
    '/crises/:crisis/webhooks/:id/retry',
    {
      ...hooks,
      schema: {
        summary: 'Tell an address now what it was not told yet',
        tags,
        params: Params,
        response: answers({ 200: Webhook }, 404),
      },
    },
    async ({ desk, params }) => valueOf(await desk.alerts.retryWebhook(params.crisis, params.id)),
  );

  typed(api).delete(
    '/crises/:crisis/webhooks/:id',
    {
      ...hooks,
      schema: {
        summary: 'Tell an address no more',
        tags,
        params: Params,
        response: answers({ 200: Webhook }, 404),
      },
    },
    async ({ desk, params }) => valueOf(await desk.alerts.removeWebhook(params.crisis, params.id)),
  );
}

/** What addresses within a share begin with. */
const shareOf = ({ visitor }: FastifyRequest): string =>
  visitor.kind === 'share' ? `/shared/${visitor.pass.secret}` : '';
