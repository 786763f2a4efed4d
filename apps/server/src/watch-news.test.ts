import Fastify from 'fastify';
import { expect, it, vi } from 'vitest';
import { sampleDesk } from './sample/sample-desk.ts';
import { watchNews } from './watch-news.ts';

it('tells news after each change, once, goes on after a fault, and ends with the server', async () => {
  let revision = 1;
  let faults = 0;
  const told: number[] = [];
  const alerts = {
    ...sampleDesk().alerts,
    revision: async () => revision,
    tell: async () => {
      if (revision === 2 && faults++ === 0) throw new Error('broken');
      told.push(revision);
    },
  };
  const server = Fastify();
  watchNews(server, alerts, 2);
  await server.listen({ port: 0, host: '127.0.0.1' });
  await vi.waitFor(() => expect(told).toEqual([1]), { timeout: 10_000 });
  revision = 2;
  await vi.waitFor(() => expect(told).toEqual([1, 2]), { timeout: 10_000 });
  expect(faults).toBe(2);
  await server.close();
  revision = 3;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual([1, 2]);
});
