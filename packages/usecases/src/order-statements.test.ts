import type { Statement } from '@demarche/contract';
import { expect, it } from 'vitest';
import { inOrder } from './order-statements.ts';

const said = (id: string, day: string | null, force: number) =>
  ({ id, force, said: day === null ? null : { from: day, to: day, basis: 'explicit' } }) as Statement;

it('goes by day or by strength; those alike stay as they were, and what has no day comes last', () => {
  const all = [said('a', '2026-01-03', 2), said('b', '2026-01-04', 9), said('c', '2026-01-04', 2), said('d', null, 9)];
  const ids = (order: 'oldest' | 'newest' | 'strongest') => inOrder(all, order).map(({ id }) => id);
  expect(ids('oldest')).toEqual(['a', 'b', 'c', 'd']);
  expect(ids('newest')).toEqual(['b', 'c', 'a', 'd']);
  expect(ids('strongest')).toEqual(['b', 'd', 'a', 'c']);
});
