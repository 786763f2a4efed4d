/** Invariant: whatever the server answers is parsed by its schema before anything shows it. */
import { Problem, problem } from '@demarche/contract';
import type { ZodType } from 'zod';
import { BASE } from './base.ts';

/** A Problem on its way to whoever shows it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(failure: Problem) {
    super(failure.message);
    this.problem = failure;
  }
}

/** What went wrong, as a Problem; anything that is not one is a fault. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return problem('http/fault', window.location.pathname);
}

/** Asks the server, or hands it a body, and parses its answer; throws ProblemError. */
export const ask = <T>(schema: ZodType<T>, path: string, body?: object): Promise<T> =>
  send(schema, path, body === undefined ? 'GET' : 'POST', body);

/** Changes something in a way of its own, and parses the answer; throws ProblemError. */
export const change = <T>(
  schema: ZodType<T>,
  method: 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<T> => send(schema, path, method, body);

async function send<T>(schema: ZodType<T>, path: string, method: string, body?: object): Promise<T> {
  const answer = await answerTo(path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    const known = Problem.safeParse(said);
    throw new ProblemError(known.success ? known.data : problem('http/fault', path));
  }
  const parsed = schema.safeParse(said);
  if (!parsed.success) throw new ProblemError(problem('http/not-understood', path));
  return parsed.data;
}

async function answerTo(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`${BASE}${path}`, request);
  } catch {
    throw new ProblemError(problem('http/unreachable', window.location.host));
  }
}
