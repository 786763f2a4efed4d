/** Invariant: the OpenAPI document is made from the same schemas that the routes parse with; nothing in it is written twice. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as contract from '@demarche/contract';
import { PLAIN_COOKIE, SECURE_COOKIE } from './session-cookie.ts';
import * as z from 'zod';

/** Schemas that the document names once and refers to. */
const NAMED = {
  Account: contract.Account,
  Attribution: contract.Attribution,
  CodedRecord: contract.CodedRecord,
  Crisis: contract.Crisis,
  CrisisSummary: contract.CrisisSummary,
  Document: contract.Document,
  DocumentView: contract.DocumentView,
  Dossier: contract.Dossier,
  Evidence: contract.Evidence,
  Health: contract.Health,
  Judgement: contract.Judgement,
  Problem: contract.Problem,
  Progress: contract.Progress,
  Search: contract.Search,
  SharePass: contract.SharePass,
  SearchHit: contract.SearchHit,
  Statement: contract.Statement,
  StatementPage: contract.StatementPage,
  TokenPass: contract.TokenPass,
  VisitorView: contract.VisitorView,
};

/** Collects the routes registered after it into the document at `/api/openapi.json`. */
export function describeApi(server: FastifyInstance): void {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  void server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Demarche',
        description: 'Who said what about a crisis, to whom, when, and on whose word. Offsets count UTF-16 code units.',
        version: '1',
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: PLAIN_COOKIE,
            description: `Somebody signed in; behind HTTPS the cookie is ${SECURE_COOKIE}`,
          },
          token: { type: 'http', scheme: 'bearer', description: 'An API token; the scopes that it needs are listed' },
        },
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry: registry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: registry }),
  });
  void server.register((api, _options, done) => {
    api.get(
      '/api/openapi.json',
      {
        config: { needs: 'nothing' },
        schema: { summary: 'This document', tags: ['server'], security: [], response: { 200: z.looseObject({}) } },
      },
      () => server.swagger(),
    );
    done();
  });
}
