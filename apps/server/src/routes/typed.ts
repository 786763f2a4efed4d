/** Invariant: a route's handler sees only what its schemas let through. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { CrisisId, Problem } from '@demarche/contract';
import * as z from 'zod';

/** The same instance, its handlers typed by their Zod schemas. */
export const typed = (api: FastifyInstance) => api.withTypeProvider<ZodTypeProvider>();

export const CrisisParams = z.object({ crisis: CrisisId });

/** The answers that any route may give besides its own: nobody signed in, a foreign host or no leave, a request that does not fit, a fault. */
const ALWAYS = { 401: Problem, 403: Problem, 422: Problem, 500: Problem };

/** A route's answers: its own, those that any may give, and a Problem for each further status. */
export function answers<T extends Record<number, unknown>>(own: T, ...problems: number[]): T & typeof ALWAYS {
  return { ...own, ...ALWAYS, ...Object.fromEntries(problems.map((status) => [status, Problem])) };
}
