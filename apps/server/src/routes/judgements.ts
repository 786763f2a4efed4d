/** Invariant: judgements are only ever appended. */
import type { FastifyInstance } from 'fastify';
import { Judgement, JudgementRequest } from '@demarche/contract';
import type { Desk } from '../desk.ts';
import { valueOf } from '../problems.ts';
import { answers, typed } from './typed.ts';

export function judgementRoutes(api: FastifyInstance, desk: Desk): void {
  typed(api).post(
    '/judgements',
    {
      schema: {
        summary: 'Judge a coded attribution: accept, reject, correct, or withdraw an earlier judgement',
        tags: ['judgements'],
        body: JudgementRequest,
        response: answers({ 201: Judgement }, 404, 409, 415),
      },
    },
    async (request, reply) => reply.code(201).send(valueOf(await desk.recordJudgement(request.body))),
  );
}
