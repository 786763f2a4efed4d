import { describe, expect, it } from 'vitest';
import { beginningNumber, placesIn } from './word-beginnings.ts';

const placesOf = (letters: string, text: string): readonly number[] =>
  placesIn(text).get(beginningNumber(letters)) ?? [];

describe('where words begin as known beginnings do', () => {
  it('knows a beginning from the moment it is asked for', () => {
    const text = 'Deny it, or be denied.';
    placesIn(text);
    const number = beginningNumber('den');
    expect(placesIn(text).get(number)).toEqual([0, 15]);
    expect(beginningNumber('den')).toBe(number);
  });

  it('tells no beginning inside a word', () => {
    beginningNumber('act');
    expect(placesOf('act', 'It will act in fact, by actions')).toEqual([8, 24]);
  });

  it('gives offsets into the text as it is, also where small letters are more', () => {
    beginningNumber('protest');
    expect(placesOf('protest', 'İİ protested')).toEqual([3]);
  });

  it('keeps apart texts that are asked about in turn', () => {
    beginningNumber('warn');
    const texts = Array.from({ length: 200 }, (_, i) => `${'a '.repeat(i)}warned`);
    for (const round of [1, 2])
      for (const [i, text] of texts.entries()) expect([round, ...placesOf('warn', text)]).toEqual([round, 2 * i]);
  });
});
