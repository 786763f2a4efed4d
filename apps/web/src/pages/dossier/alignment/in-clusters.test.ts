import type { Alignment } from '@demarche/contract';
import { expect, it } from 'vitest';
import { inClusters } from './in-clusters.ts';

const pair = (a: string, b: string) => ({ a, b, n: 1, agreement: 1, kappa: 1 });
const alignment = {
  pairs: [pair('A', 'B'), pair('A', 'C'), pair('B', 'C'), pair('C', 'D')],
  clusters: [
    { actors: ['D', 'E'], stability: 1, statements: 1 },
    { actors: ['A', 'B', 'C'], stability: 1, statements: 3 },
  ],
} as unknown as Alignment;

it('puts the largest cluster first, and who is compared most first in it', () => {
  const { actors, all } = inClusters(alignment, 9);
  expect(actors.map(({ actor, cluster }) => `${actor}${cluster}`)).toEqual(['C1', 'A1', 'B1', 'D0']);
  expect(all).toBe(4);
});

it('keeps those who are compared most where there is no room for all', () => {
  const { actors, all } = inClusters(alignment, 2);
  expect([actors.map(({ actor }) => actor), all]).toEqual([['C', 'A'], 4]);
});
