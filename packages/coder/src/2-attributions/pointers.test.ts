import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodedWindow } from '@demarche/contract';
import { windowOver } from '../../test/window.ts';
import { cuesOf } from './cue-tags.ts';
import { pointersOf } from './pointers.ts';

const TEXT = 'The envoy said that talks failed. She left.';
const ROWS = windowOver(TEXT).starts.length;
const SIZE = 4;
const POINTERS = 7;

const numbers = (length: number) =>
  fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: length, maxLength: length });

/** A window whose heads hold anything at all. */
const windows = fc
  .tuple(numbers(ROWS * 3), numbers(ROWS * POINTERS * SIZE), numbers(ROWS * POINTERS * SIZE), numbers(48 * POINTERS))
  .map(([cue, key, query, distance]): EncodedWindow =>
    windowOver(TEXT, {
      cue: { width: 3, data: Float32Array.from(cue) },
      key: { width: POINTERS * SIZE, data: Float32Array.from(key) },
      query: { width: POINTERS * SIZE, data: Float32Array.from(query) },
      distance: { width: POINTERS, data: Float32Array.from(distance) },
    }),
  );

describe('whatever the encoder gives', () => {
  it('cues are in order, disjoint and inside the text', () => {
    fc.assert(
      fc.property(windows, fc.float({ min: 0, max: 3, noNaN: true }), (window, lenience) => {
        let at = 1;
        for (const { first, end, score } of cuesOf(window, lenience)) {
          expect(first).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(first);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(ROWS);
      }),
    );
  });

  it('sources lie outside the cue and contents on their side of it', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: ROWS - 1 }), (window, first) => {
        const cue = { first, end: first + 1, score: 1 };
        const { source, before, after } = pointersOf(window, cue, () => false);
        for (const span of [source, before, after]) {
          expect(span === null || span.first <= span.last).toBe(true);
          expect(span === null || span.last < first || span.first > first).toBe(true);
        }
        expect(before === null || before.last < first).toBe(true);
        expect(after === null || after.first > first).toBe(true);
      }),
    );
  });
});
