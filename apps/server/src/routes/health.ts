/** Invariant: health answers as long as the store can be read. */
import type { FastifyInstance } from 'fastify';
import { Health } from '@demarche/contract';
import { answers, typed } from './typed.ts';

export function healthRoutes(api: FastifyInstance): void {
  typed(api).get(
    '/health',
    {
      config: { needs: 'nothing' },
      schema: { summary: 'Versions, and how much work waits', tags: ['server'], response: answers({ 200: Health }) },
    },
    ({ desk }) => desk.health(),
  );
}
