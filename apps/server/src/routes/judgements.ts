/** Invariant: judgements are only ever appended. */
import type { FastifyInstance } from 'fastify';
import {
  BlindAgreement,
  BlindRound,
  DocumentId,
  HandRequest,
  Judgement,
  JudgementRequest,
  ReviewQueue,
} from '@demarche/contract';
import { nameOfVisitor } from '@demarche/usecases';
import * as z from 'zod';
import { valueOf } from '../problems.ts';
import { signed } from '../signed.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function judgementRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/crises/:crisis/review',
    {
      config: { needs: 'judge' },
      schema: {
        summary: 'Reports that nobody has judged, what matters most and is least sure first',
        tags: ['judgements'],
        params: CrisisParams,
        querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
        response: answers({ 200: ReviewQueue }, 404),
      },
    },
    async ({ desk, params, query }) => valueOf(await desk.reviewQueue(params.crisis, query.limit)),
  );

  typed(api).get(
    '/crises/:crisis/blind',
    {
      config: { needs: 'judge' },
      schema: {
        summary: 'Words for somebody to code blind, with nothing of what the program or others made of them',
        tags: ['judgements'],
        params: CrisisParams,
        querystring: z.strictObject({
          coder: z.string().trim().min(1),
          limit: z.coerce.number().int().min(1).max(200).default(20),
        }),
        response: answers({ 200: BlindRound }, 404),
      },
    },
    async ({ desk, visitor, params, query }) =>
      valueOf(await desk.blindRound(params.crisis, nameOfVisitor(visitor) ?? query.coder, query.limit)),
  );

  typed(api).get(
    '/crises/:crisis/blind/agreement',
    {
      config: { needs: 'judge' },
      schema: {
        summary: 'How far those who coded blind agree, with each other and with the program',
        tags: ['judgements'],
        params: CrisisParams,
        response: answers({ 200: BlindAgreement }, 404),
      },
    },
    async ({ desk, params }) => valueOf(await desk.agreementOfBlind(params.crisis)),
  );

  typed(api).post(
    '/documents/:id/attributions',
    {
      config: { needs: 'judge' },
      schema: {
        summary:
          'Add by hand what the coder missed: where its words stand, and what they are; undone by a judgement that withdraws it',
        tags: ['judgements'],
        params: z.object({ id: DocumentId }),
        body: HandRequest,
        response: answers({ 201: Judgement }, 404, 409, 415),
      },
    },
    async (request, reply) => {
      const { desk, visitor, params, body } = request;
      request.subject = body.span.join('-');
      return reply.code(201).send(valueOf(await desk.addByHand(params.id, signed(visitor, body))));
    },
  );

  typed(api).post(
    '/judgements',
    {
      config: { needs: 'judge' },
      schema: {
        summary:
          'Judge what is coded: accept, reject, correct, merge, split, what became of it, a blind coding; or withdraw an earlier judgement',
        tags: ['judgements'],
        body: JudgementRequest,
        response: answers({ 201: Judgement }, 404, 409, 415),
      },
    },
    async (request, reply) => {
      const { desk, visitor, body } = request;
      request.subject = `${body.verdict.kind} ${body.attribution}`;
      return reply.code(201).send(valueOf(await desk.recordJudgement(signed(visitor, body))));
    },
  );
}
