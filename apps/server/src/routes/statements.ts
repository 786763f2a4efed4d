/** Invariant: a statement is found under the crisis whose dossier it belongs to. */
import type { FastifyInstance } from 'fastify';
import { Statement, StatementPage, StatementQuery } from '@demarche/contract';
import * as z from 'zod';
import { valueOf } from '../problems.ts';
import { CrisisParams, answers, typed } from './typed.ts';

export function statementRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/crises/:crisis/statements',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Statements that fit a query, with facets',
        tags: ['statements'],
        params: CrisisParams,
        querystring: StatementQuery,
        response: answers({ 200: StatementPage }, 404),
      },
    },
    async (request) => valueOf(await request.desk.listStatements(request.params.crisis, request.query)),
  );

  typed(api).get(
    '/crises/:crisis/statements/:id',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'One statement with all its reports',
        tags: ['statements'],
        params: CrisisParams.extend({ id: z.string().min(1) }),
        response: answers({ 200: Statement }, 404),
      },
    },
    async (request) => valueOf(await request.desk.showStatement(request.params.crisis, request.params.id)),
  );
}
