import { describe, expect, it } from 'vitest';
import { linesKept, piecesOf } from './drawn-lines.ts';

const line = (index: number) => ({ index, start: 100 + index * 10, end: 110 + index * 10 });
const extent = { start: 100, height: 500 };

describe('what is drawn of a long list', () => {
  it('is as high as the whole, wherever it is', () => {
    for (const drawn of [[], [0], [3, 4, 5], [0, 1, 20, 21], [49], [0, 25, 49]]) {
      const pieces = piecesOf(drawn.map(line), extent);
      const height = pieces.reduce((sum, piece) => sum + (piece.kind === 'gap' ? piece.height : 10), 0);
      expect(height).toBe(extent.height);
      expect(pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.index] : []))).toEqual(drawn);
    }
  });

  it('has a gap only where lines are left out', () => {
    expect(piecesOf([0, 1, 4].map(line), extent).map(({ kind }) => kind)).toEqual([
      'line',
      'line',
      'gap',
      'line',
      'gap',
    ]);
  });
});

describe('the lines that are kept', () => {
  it('are those in view, and the focused one with its neighbours', () => {
    expect(linesKept([3, 5], null, 9)).toEqual([3, 4, 5]);
    expect(linesKept([3, 5], 5, 9)).toEqual([3, 4, 5, 6]);
    expect(linesKept([3, 4], 0, 9)).toEqual([0, 1, 3, 4]);
  });

  it('are lines of the list', () => {
    expect(linesKept([7, 8], 20, 9)).toEqual([7, 8]);
    expect(linesKept([0, 1], 8, 9)).toEqual([0, 1, 7, 8]);
  });
});
