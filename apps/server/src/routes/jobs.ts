/** Invariant: a stream replays the job's events from the first (or after Last-Event-ID), then follows it to its end. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { problem } from '@demarche/contract';
import * as z from 'zod';
import type { Jobs } from '../jobs.ts';
import { Refusal } from '../problems.ts';
import { answers, typed } from './typed.ts';

export function jobRoutes(api: FastifyInstance, jobs: Jobs): void {
  typed(api).get(
    '/jobs/:job/events',
    {
      config: { needs: 'add' },
      schema: {
        summary: "A job's progress as Server-Sent Events, each a Progress in JSON",
        tags: ['documents'],
        params: z.object({ job: z.string().min(1) }),
        response: answers({ 200: { content: { 'text/event-stream': { schema: z.string() } } } }, 404),
      },
    },
    async (request, reply) => {
      const { job } = request.params;
      if (!jobs.has(job)) throw new Refusal(problem('store/not-found', job, 'job'));
      const seen = Number.parseInt(String(request.headers['last-event-id'] ?? ''), 10);
      // The schema describes the lines; what is sent is a stream of them.
      return (reply as FastifyReply)
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(Readable.from(eventLines(jobs, job, Number.isNaN(seen) ? 0 : seen + 1)));
    },
  );
}

async function* eventLines(jobs: Jobs, job: string, from: number): AsyncGenerator<string> {
  for await (const { number, progress } of jobs.follow(job, from)) {
    yield `id: ${number}\ndata: ${JSON.stringify(progress)}\n\n`;
  }
}
