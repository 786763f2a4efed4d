import type { Span } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOver } from '../../test/window.ts';
import { meantBy } from './meant.ts';

const TEXT = 'Ida Holm met the envoy. She left.';
const POINTERS = 7;
const SIZE = 4;
const NAMED = 6;
const spanOf = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const plain = windowOver(TEXT);
const ROWS = plain.starts.length;
const rowOf = (words: string): number => plain.starts.indexOf(spanOf(words)[0]);

/** A window in which `She` asks for what these rows answer to, each with so much weight. */
function asking(answers: Readonly<Record<string, number>>) {
  const [key, query] = [new Float32Array(ROWS * POINTERS * SIZE), new Float32Array(ROWS * POINTERS * SIZE)];
  const at = (row: number): number => (row * POINTERS + NAMED) * SIZE;
  query[at(rowOf('She'))] = 1;
  for (const [words, weight] of Object.entries(answers)) key[at(rowOf(words))] = weight;
  return windowOver(TEXT, {
    cue: { width: 3, data: new Float32Array(ROWS * 3) },
    key: { width: POINTERS * SIZE, data: key },
    query: { width: POINTERS * SIZE, data: query },
    distance: { width: POINTERS, data: new Float32Array(48 * POINTERS) },
  });
}

describe('whom words mean by the encoder', () => {
  it('is the words that answer to them', () => {
    const meant = meantBy({ windows: [asking({ Holm: 9, envoy: 4 })] }, spanOf('She'));
    const [best] = meant.toSorted((a, b) => b.likely - a.likely);
    expect(TEXT.slice(...best!.span)).toBe('Holm');
    expect(best!.likely).toBeGreaterThan(0.95);
  });

  it('is never the words themselves, nor likelier than certain', () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }), (a, b) => {
        const meant = meantBy({ windows: [asking({ Ida: a, She: b })] }, spanOf('She'));
        expect(meant.some(({ span }) => span[0] === spanOf('She')[0])).toBe(false);
        expect(meant.reduce((sum, { likely }) => sum + likely, 0)).toBeLessThanOrEqual(1.000_001);
      }),
    );
  });

  it('is no stretch that begins at a mark between two passages', () => {
    const window = asking({ envoy: 9 });
    const mark = rowOf('envoy') - 1;
    window.starts[mark] = window.ends[mark] = 0;
    window.closes[mark] = 0;
    const meant = meantBy({ windows: [window] }, spanOf('She'));
    expect(meant.map(({ span }) => TEXT.slice(...span))).toEqual(['envoy']);
  });

  it('is nobody where the encoder has not read the words', () => {
    expect(meantBy({ windows: [] }, spanOf('She'))).toEqual([]);
  });
});
