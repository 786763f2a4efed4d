import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttributionId, type Span } from '@demarche/contract';
import { handles, nextChoice, segmentsOf } from './segments.ts';

const id = (name: string) => AttributionId.parse(name);
const outer = { id: id('outer'), source: [[0, 2]] as Span[], cue: [[3, 5]] as Span[], content: [[6, 20]] as Span[] };
const inner = {
  id: id('inner'),
  source: [[8, 10]] as Span[],
  cue: [[11, 13]] as Span[],
  content: [[14, 20]] as Span[],
};

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => [start, start + length]);
const spans = fc.array(span, { maxLength: 3 });
const attributions = fc
  .array(fc.record({ source: spans, cue: spans, content: fc.array(span, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 5,
  })
  .map((all) => all.map((one, i) => ({ ...one, id: id(`a${i}`) })));

describe('segmentsOf', () => {
  it('cuts at every edge and puts the innermost first', () => {
    const segments = segmentsOf([0, 24], [outer, inner]);
    expect(segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
      [5, 6],
      [6, 8],
      [8, 10],
      [10, 11],
      [11, 13],
      [13, 14],
      [14, 20],
      [20, 24],
    ]);
    expect(segments[9]?.marks).toEqual([
      { attribution: 'inner', part: 'content' },
      { attribution: 'outer', part: 'content' },
    ]);
    expect(segments[10]?.marks).toEqual([]);
  });

  it('joins to the stretch, and marks exactly what the spans cover', () => {
    fc.assert(
      fc.property(attributions, span, (all, stretch) => {
        const segments = segmentsOf(stretch, all);
        expect(segments[0]?.start).toBe(stretch[0]);
        expect(segments.at(-1)?.end).toBe(stretch[1]);
        expect(segments.slice(1).map(({ start }) => start)).toEqual(segments.slice(0, -1).map(({ end }) => end));
        for (const { start, end, marks } of segments) {
          expect(start).toBeLessThan(end);
          for (let at = start; at < end; at += 1) {
            const covering = all.flatMap((one) =>
              (['source', 'cue', 'content'] as const).flatMap((part) =>
                one[part].filter(([from, to]) => from <= at && at < to).map(() => `${one.id} ${part}`),
              ),
            );
            expect(marks.map(({ attribution, part }) => `${attribution} ${part}`).toSorted()).toEqual(
              covering.toSorted(),
            );
          }
        }
      }),
    );
  });
});

describe('handles', () => {
  it('are at the cue, one each', () => {
    expect([...handles([inner, outer])]).toEqual([
      [3, 'outer'],
      [11, 'inner'],
    ]);
  });
});

describe('nextChoice', () => {
  const marks = [
    { attribution: inner.id, part: 'content' as const },
    { attribution: outer.id, part: 'content' as const },
  ];

  it('goes outward from the innermost, and round', () => {
    expect(nextChoice(marks, null)).toBe('inner');
    expect(nextChoice(marks, 'inner')).toBe('outer');
    expect(nextChoice(marks, 'outer')).toBe('inner');
    expect(nextChoice([], null)).toBeNull();
  });
});
