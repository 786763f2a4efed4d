import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippet.ts';
import { differentWords, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it('gives each word its place', () => {
    expect([...wordsOf('São Tomé’s U.S. 外交')]).toEqual([
      { word: 'sao', start: 0, end: 3 },
      { word: 'tome', start: 4, end: 8 },
      { word: 's', start: 9, end: 10 },
      { word: 'u', start: 11, end: 12 },
      { word: 's', start: 13, end: 14 },
      { word: '外', start: 16, end: 17 },
      { word: '交', start: 17, end: 18 },
    ]);
  });

  it('is in order, disjoint and inside the text; every word is found again by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(differentWords(text.slice(start, end))).toContain(word);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('snippetOf', () => {
  const filler = fc.array(fc.constantFrom('word', 'é', '🕊', 'x'.repeat(90), '\n', 'note'), { maxLength: 80 });

  it('is a slice of the text that holds the match and splits no pair', () => {
    fc.assert(
      fc.property(filler, fc.constantFrom('', ' '), (parts, glue) => {
        const text = parts.join(glue);
        const { snippet, offset } = snippetOf(text, ['note']);
        expect(text.slice(offset, offset + snippet.length)).toBe(snippet);
        expect(snippet.isWellFormed()).toBe(true);
        expect(differentWords(snippet).includes('note')).toBe(differentWords(text).includes('note'));
      }),
    );
  });

  it('cuts at spaces', () => {
    const text = `${'abcdefg '.repeat(30)}note ${'hijklmn '.repeat(60)}`;
    expect(snippetOf(text, ['note']).snippet).toMatch(/^abcdefg (?:abcdefg )+note (?:hijklmn )*hijklmn$/);
  });
});
