/** Invariant: tokens are made and seen by whoever signed in with a password; no token begets another. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NewToken, TokenPass, TokenRequest, problem } from '@demarche/contract';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { Refusal, valueOf } from '../problems.ts';
import { answers, typed } from './typed.ts';

export function tokenRoutes(api: FastifyInstance, { accounts }: Desk): void {
  const config = { needs: 'signed-in' } as const;
  const tags = ['accounts'];

  typed(api).get(
    '/tokens',
    { config, schema: { summary: 'One’s own API tokens', tags, response: answers({ 200: z.array(TokenPass) }) } },
    ({ visitor, url }) => accounts.tokens(ownerOf(visitor, url)),
  );

  typed(api).post(
    '/tokens',
    {
      config,
      schema: {
        summary: 'Make an API token with scopes; its secret is in the answer, this once',
        tags,
        body: TokenRequest,
        response: answers({ 201: NewToken }, 415),
      },
    },
    async (request, reply) => {
      const made = await accounts.createToken(ownerOf(request.visitor, request.url), request.body);
      request.subject = made.token.label;
      return reply.code(201).send(made);
    },
  );

  typed(api).delete(
    '/tokens/:id',
    {
      config,
      schema: {
        summary: 'Take a token back; it opens nothing any more',
        tags,
        params: z.object({ id: z.string().min(1) }),
        response: answers({ 200: TokenPass }, 404),
      },
    },
    async (request) => {
      const gone = valueOf(await accounts.removeToken(ownerOf(request.visitor, request.url), request.params.id));
      request.subject = gone.label;
      return gone;
    },
  );
}

function ownerOf(visitor: FastifyRequest['visitor'], url: string): string {
  if (visitor.kind !== 'account') throw new Refusal(problem('account/no-account', url));
  return visitor.account.id;
}
