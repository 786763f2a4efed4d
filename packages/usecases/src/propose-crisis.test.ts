import { expect, it } from 'vitest';
import { useBench } from '../test/bench.ts';
import { type Item, proposeCrisis } from './index.ts';

const bench = useBench();
const item = (name: string, text: string, published: string | null = null): Item => ({
  bytes: Buffer.from(text),
  origin: { name, url: null, contentType: 'text/plain', published },
});

it('proposes from what can be read, stores nothing, and names the rest', async () => {
  const ports = await bench.ports();
  const unread: string[] = [];
  const text = 'The ministers spoke of a strike on the harbour and of little else that day.';
  const { proposals, apart, documents } = await proposeCrisis(
    ports,
    [
      item('a.txt', text, '2026-03-03'),
      item('again.txt', text, '2026-03-03'),
      item('empty.txt', ''),
      item('c.txt', 'The harvest was good.', '2026-03-04'),
    ],
    (what, { code }) => unread.push(`${what} ${code}`),
  );
  expect(unread).toEqual(['empty.txt input/empty']);
  expect(documents).toHaveLength(2);
  expect(proposals.map(({ crisis }) => crisis.events)).toEqual([
    [{ title: 'Strike involving name of USA', day: '2026-03-03' }],
  ]);
  expect(apart.map(({ because }) => because)).toEqual(['no-event']);
  expect(await ports.store.crises()).toHaveLength(1);
});

it('goes on where the coder trips over a document', async () => {
  const ports = await bench.ports({
    survey: () => Promise.reject(new Error('tripped')),
  });
  const unread: string[] = [];
  const found = await proposeCrisis(ports, [item('a.txt', 'A strike.')], (_, { message }) => unread.push(message));
  expect(found).toEqual({ proposals: [], apart: [], documents: [] });
  expect(unread).toEqual([expect.stringContaining('tripped')]);
});
