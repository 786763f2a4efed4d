import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage, onGrid } from './linkage.ts';

const symmetric = (n: number, of: (i: number, j: number) => number): Float64Array => {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) matrix[i * n + j] = matrix[j * n + i] = onGrid(of(i, j));
  }
  return matrix;
};

/** Joins the two nearest clusters as long as their members are on average nearer than 0. */
function joinedByHand(matrix: Float64Array, n: number): number[] {
  let clusters = Array.from({ length: n }, (_, i) => [i]);
  const mean = (a: number[], b: number[]): number =>
    a.flatMap((i) => b.map((j) => matrix[i * n + j]!)).reduce((sum, one) => sum + one, 0) / (a.length * b.length);
  for (;;) {
    const pairs = clusters.flatMap((a, i) => clusters.slice(i + 1).map((b) => ({ a, b, near: mean(a, b) })));
    const best = pairs.reduce<(typeof pairs)[number] | null>(
      (top, one) => (top && top.near >= one.near ? top : one),
      null,
    );
    if (!best || best.near <= 0) break;
    clusters = [...clusters.filter((one) => one !== best.a && one !== best.b), [...best.a, ...best.b]];
  }
  const lowest = new Map(clusters.flatMap((members) => members.map((i) => [i, Math.min(...members)] as const)));
  return Array.from({ length: n }, (_, i) => lowest.get(i)!);
}

describe('averageLinkage', () => {
  it('joins what is near on average and parts what is not', () => {
    const near = symmetric(5, (i, j) => (i < 2 === j < 2 ? 0.5 : -0.2));
    expect([...averageLinkage(near, 5)]).toEqual([0, 0, 2, 2, 2]);
    expect([
      ...averageLinkage(
        symmetric(3, () => 0),
        3,
      ),
    ]).toEqual([0, 1, 2]);
    expect([...averageLinkage(new Float64Array(0), 0)]).toEqual([]);
  });

  it('gives what joining the nearest two by hand gives', () => {
    const drawn = fc.integer({ min: 2, max: 9 }).chain((n) =>
      fc.record({
        n: fc.constant(n),
        // No two alike, so that no tie is broken in two ways.
        values: fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), {
          minLength: (n * (n - 1)) / 2,
          maxLength: (n * (n - 1)) / 2,
        }),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ n, values }) => {
        let next = 0;
        const matrix = symmetric(n, () => values[next++]! / 1e6);
        expect([...averageLinkage(matrix.slice(), n)]).toEqual(joinedByHand(matrix, n));
      }),
    );
  });
});
