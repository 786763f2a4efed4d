import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords } from '../evidence/words.ts';
import { closeness, meaningOf } from './meaning.ts';

const between = (a: string, b: string): number => closeness(meaningOf(contentWords(a)), meaningOf(contentWords(b)));

describe('closeness', () => {
  it('is greater for words of like meaning than for others', () => {
    expect(between('soldiers', 'troops')).toBeGreaterThan(0.5);
    expect(between('soldiers', 'bakery')).toBeLessThan(0.3);
    expect(between('the hostages were freed', 'captives released')).toBeGreaterThan(
      between('the hostages were freed', 'tariffs on steel'),
    );
  });

  it('is 1 for the same words, and 0 where nothing is known of one', () => {
    expect(between('an attack on the harbour', 'the harbour attack')).toBeCloseTo(1, 5);
    expect(between('zzqx wvvk', 'troops')).toBe(0);
    expect(between('', '')).toBe(0);
  });

  it('is from 0 to 1, whichever comes first', () => {
    const words = fc.array(fc.constantFrom('troops', 'army', 'bread', 'treaty', 'sign', 'zzqx', 'condemn'));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = between(a.join(' '), b.join(' '));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(between(b.join(' '), a.join(' '))).toBe(found);
      }),
    );
  });
});
