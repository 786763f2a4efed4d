/**
 * Invariant: a route that does not say what it needs is a bug that keeps the server from starting; what it says is what is asked of every
 * visitor, and what the OpenAPI document tells.
 */
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { Permission, type Problem, problem } from '@demarche/contract';
import { permissionsOf } from '@demarche/usecases';
import { isReading } from './guard-origin.ts';
import { sendProblem } from './problems.ts';
import { isWithinShare } from './visitors.ts';

/**
 * What a route needs: a permission; to be `signed-in` with a name and password; to be a `person` at the desk, signed in or alone there,
 * and no token or share; or nothing.
 */
type Needs = Permission | 'signed-in' | 'person' | 'nothing';

declare module 'fastify' {
  interface FastifyContextConfig {
    needs?: Needs;
    /** For people alone: no token may, whatever its scopes. */
    inPerson?: boolean;
    /** Open to a share although its address names no crisis: the route itself keeps to the share's own. */
    shared?: boolean;
  }
}

/** Asks of each route registered after it what it needs, and of each request whether its visitor may. */
export function guardPermissions(api: FastifyInstance): void {
  api.addHook('onRoute', (route) => {
    const { needs } = route.config ?? {};
    if (needs === undefined)
      throw new Error(`${String(route.method)} ${route.url} does not say what permission it needs.`);
    const roles = isPermission(needs) ? [needs] : [];
    const security =
      needs === 'nothing' ? [] : [{ session: roles }, ...(isInPerson(route.config) ? [] : [{ token: roles }])];
    route.schema = { ...route.schema, security };
  });
  api.addHook('onRequest', async (request, reply) => {
    const refusal = refusalOf(request);
    if (refusal) return sendProblem(reply, refusal);
    return undefined;
  });
}

/** Whether no token may, whatever its scopes. */
const isInPerson = ({ needs, inPerson = false }: FastifyContextConfig = {}): boolean =>
  inPerson || needs === 'signed-in' || needs === 'person';

function refusalOf(request: FastifyRequest): Problem | null {
  const { visitor } = request;
  const { config } = request.routeOptions;
  const { needs, shared } = config;
  const where = `${request.method} ${request.url.split('?', 1)[0]}`;
  if (isWithinShare(request) && !isReading(request)) return problem('http/not-allowed', where, 'a share is to be read');
  if (needs === 'nothing') return null;
  if (visitor.kind === 'nobody') return problem('http/sign-in', where);
  const isPerson = visitor.kind === 'account' || (needs !== 'signed-in' && visitor.kind === 'alone');
  if (isInPerson(config) && !isPerson) return problem('account/no-account', where);
  if (needs === undefined || (isPermission(needs) && !permissionsOf(visitor).includes(needs)))
    return problem('http/not-allowed', where, `that needs leave to ${needs}`);
  if (visitor.kind === 'share' && !shared && crisisOf(request) !== visitor.pass.crisis)
    return problem('http/not-allowed', where, 'only one crisis is shared');
  // A browser says with every change where it comes from; what says nothing and has a session's cookie is no page of ours.
  if (visitor.kind === 'account' && !isReading(request) && !saysWhence(request))
    return problem('http/foreign-origin', 'a page that does not say where it is');
  return null;
}

const isPermission = (needs: Needs): needs is Permission => Permission.safeParse(needs).success;

const crisisOf = ({ params }: FastifyRequest): unknown => (params as Readonly<Record<string, unknown>>)['crisis'];

/** Where it says so, `guardOrigin` has looked at it already. */
const saysWhence = ({ headers }: FastifyRequest): boolean =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
