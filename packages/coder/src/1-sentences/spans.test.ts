import { type Span, overlap } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { indexAt } from './spans.ts';

describe('spans', () => {
  it('overlap where they share a code unit, not where they touch', () => {
    expect(overlap([0, 3], [2, 5])).toBe(true);
    expect(overlap([0, 3], [3, 5])).toBe(false);
  });

  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 1],
    [11, 2],
    [99, 2],
  ])('at %i it is thing %i', (place, index) => {
    const things = (
      [
        [0, 5],
        [7, 10],
        [10, 14],
      ] as Span[]
    ).map((span) => ({ span }));
    expect(indexAt(things, place)).toBe(index);
  });

  it('is 0 where there is nothing', () => {
    expect(indexAt([], 3)).toBe(0);
  });
});
