/** Invariant: whatever the server answers is parsed by its schema before anything shows it. */
import { Problem, problem } from '@demarche/contract';
import type { ZodType } from 'zod';

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

/** Asks the server and parses its answer; throws ProblemError. */
export async function ask<T>(schema: ZodType<T>, path: string, body?: object): Promise<T> {
  const answer = await send(path, body);
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    const known = Problem.safeParse(said);
    throw new ProblemError(known.success ? known.data : problem('http/fault', path));
  }
  const parsed = schema.safeParse(said);
  if (!parsed.success) throw new ProblemError(problem('http/not-understood', path));
  return parsed.data;
}

async function send(path: string, body?: object): Promise<Response> {
  try {
    return body === undefined
      ? await fetch(path)
      : await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
  } catch {
    throw new ProblemError(problem('http/unreachable', window.location.host));
  }
}
