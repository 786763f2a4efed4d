/** Invariant: every failure leaves as a Problem with a status from this table; a bug leaves no detail of itself in the answer. */
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { problem, type Outcome, type Problem } from '@demarche/contract';

const STATUS: Readonly<Record<string, number>> = {
  'store/not-found': 404,
  'store/exists': 409,
  'store/unavailable': 503,
  'judgement/stale': 409,
  'http/bad-request': 422,
  'http/no-such-address': 404,
  'http/sign-in': 401,
  'http/not-allowed': 403,
  'http/too-often': 429,
  'account/exists': 409,
  'view/exists': 409,
  'account/wrong-password': 401,
  'account/busy': 429,
  'account/last-editor': 409,
  'account/setup-code': 403,
  'account/not-first': 409,
  'account/no-account': 403,
  'http/foreign-host': 403,
  'http/foreign-origin': 403,
  'http/media-type': 415,
  'http/too-large': 413,
  'http/not-built': 503,
};
/** Whole families: what was given, or what an address gave, cannot be used. */
const FAMILY: Readonly<Record<string, number>> = { input: 422, fetch: 422, search: 422 };

/** The HTTP status of a problem; 500 for a code that no user can bring about. */
function statusOf({ code }: Problem): number {
  return STATUS[code] ?? FAMILY[code.split('/', 1)[0] ?? ''] ?? 500;
}

export function sendProblem(reply: FastifyReply, failure: Problem): FastifyReply {
  return reply.code(statusOf(failure)).type('application/json; charset=utf-8').serializer(JSON.stringify).send(failure);
}

/** The value of an outcome; a problem is thrown and answered by `answerProblems`. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'ok') return outcome.value;
  throw new Refusal(outcome.problem);
}

/** A problem on its way to the error handler. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(failure: Problem) {
    super(failure.message);
    this.problem = failure;
  }
}

/** Answers thrown problems, requests that do not fit their schema, and bugs. */
export function answerProblems(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError | Refusal>((error, request, reply) => {
    if (error instanceof Refusal) return sendProblem(reply, error.problem);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const said = error.validation.map(({ instancePath, message }) => `${instancePath.slice(1)} ${message}`.trim());
      return sendProblem(reply, problem('http/bad-request', request.url, said.join('; ')));
    }
    if (error.statusCode === 415) return sendProblem(reply, problem('http/media-type', request.url));
    if (error.statusCode === 413) return sendProblem(reply, problem('http/too-large', request.url));
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(reply, problem('http/bad-request', request.url, error.message.replace(/\.$/, '')));
    }
    request.log.error(error);
    return sendProblem(reply, problem('http/fault', request.url));
  });
}
