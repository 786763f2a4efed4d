import { describe, expect, it } from 'vitest';
import { fold, wordsAsked } from './words-asked.ts';

describe('fold', () => {
  it('makes the composed and the decomposed letter the same', () => {
    expect(fold('e\u0301')).toBe(fold('é'));
    expect(fold('Łódź ĲSSELMEER straße')).toBe('lodz ijsselmeer strasse');
  });
});

describe('words that are asked for', () => {
  it.each([
    ['', ['anything'], true],
    ['strike', ['The STRIKE began'], true],
    ['strike pause', ['The strike', 'no pause'], true],
    ['strike pause', ['The strike'], false],
    ['lodz', ['in Łódź'], true],
    ['ødegaard', ['Mr Odegaard'], true],
    ['"acts of war"', ['Acts of\n  war'], true],
    ['"acts of war"', ['acts and war of'], false],
    ['«acts of war»', ['acts of war'], true],
    ['"acts of', ['of acts'], true],
  ])('%j in %j: %s', (query, texts, found) => {
    expect(wordsAsked(query)(texts)).toBe(found);
  });
});
