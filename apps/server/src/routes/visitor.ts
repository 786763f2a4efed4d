/** Invariant: a session begins with a new secret and an old one ends; that a name is unknown is never told from a wrong password. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  Account,
  FirstAccountRequest,
  PasswordChange,
  SignInRequest,
  VisitorView,
  problem,
  type Outcome,
} from '@demarche/contract';
import { nameOfVisitor, permissionsOf, type SignedIn, type Visitor } from '@demarche/usecases';
import type { Desk } from '../desk.ts';
import { Refusal, valueOf } from '../problems.ts';
import { clearSessionCookie, setSessionCookie } from '../session-cookie.ts';
import { slowTries } from '../slow-tries.ts';
import { answers, typed } from './typed.ts';

/** `setupCode`: what the first account must come with, unless it is made on this machine itself. */
export function visitorRoutes(api: FastifyInstance, { accounts }: Desk, setupCode: string | null): void {
  const slowed = slowTries();

  const viewOf = async (visitor: Visitor): Promise<VisitorView> => ({
    kind: visitor.kind,
    name: nameOfVisitor(visitor),
    permissions: [...permissionsOf(visitor)],
    fullTexts: visitor.kind === 'share' ? visitor.pass.fullTexts : visitor.kind !== 'nobody',
    empty: visitor.kind !== 'share' && (await accounts.list()).length === 0,
  });

  typed(api).get(
    '/visitor',
    {
      config: { needs: 'nothing' },
      schema: {
        summary: 'Who asks, and what they may do',
        tags: ['accounts'],
        response: answers({ 200: VisitorView }),
      },
    },
    ({ visitor }) => viewOf(visitor),
  );

  const open = async (request: FastifyRequest, reply: FastifyReply, signedIn: Outcome<SignedIn>) => {
    const { secret, pass } = valueOf(signedIn);
    if (request.visitor.kind === 'account') await accounts.signOut(request.visitor.pass.id);
    setSessionCookie(reply, secret, pass.ends);
    return viewOf(await accounts.visitorWith(secret));
  };

  typed(api).post(
    '/session',
    {
      config: { needs: 'nothing', logged: true },
      preHandler: slowed,
      schema: {
        summary: 'Sign in with a name and a password; the answer sets the cookie of the session',
        tags: ['accounts'],
        body: SignInRequest,
        response: answers({ 200: VisitorView }, 429),
      },
    },
    async (request, reply) => {
      request.subject = request.body.name;
      return open(request, reply, await accounts.signIn(request.body));
    },
  );

  typed(api).delete(
    '/session',
    {
      config: { needs: 'nothing' },
      schema: { summary: 'Sign out', tags: ['accounts'], response: answers({ 200: VisitorView }) },
    },
    async ({ visitor }, reply) => {
      if (visitor.kind === 'account') await accounts.signOut(visitor.pass.id);
      clearSessionCookie(reply);
      return viewOf({ kind: 'nobody' });
    },
  );

  typed(api).post(
    '/accounts/first',
    {
      config: { needs: 'nothing', logged: true },
      preHandler: slowed,
      schema: {
        summary: 'Make the first account, which is an editor’s, and sign in with it',
        tags: ['accounts'],
        body: FirstAccountRequest,
        response: answers({ 200: VisitorView }, 409, 429),
      },
    },
    async (request, reply) => {
      const { visitor, body } = request;
      request.subject = body.name;
      if (visitor.kind !== 'alone' && (setupCode === null || body.code !== setupCode))
        throw new Refusal(problem('account/setup-code', body.code || '(none)'));
      valueOf(await accounts.create({ ...body, role: 'editor' }, true));
      return open(request, reply, await accounts.signIn(body));
    },
  );

  typed(api).put(
    '/session/password',
    {
      config: { needs: 'signed-in' },
      preHandler: slowed,
      schema: {
        summary: 'Change one’s own password; all other sessions of the account end',
        tags: ['accounts'],
        body: PasswordChange,
        response: answers({ 200: Account }, 429),
      },
    },
    async ({ visitor, body, url }) => {
      if (visitor.kind !== 'account') throw new Refusal(problem('account/no-account', url));
      return valueOf(await accounts.changePassword(visitor.account.id, body, visitor.pass.id));
    },
  );
}
