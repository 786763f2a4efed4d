import { describe, expect, it } from 'vitest';
import { contentWords, nameParts, quotedPhrases, samePerson } from './words.ts';

describe('contentWords', () => {
  it.each([
    ['violates, violating, violated, violation'],
    ['condemn condemns condemned condemnation'],
    ['Président presidents'],
  ])('takes %s for one word', (text) => {
    expect(contentWords(text).size).toBe(1);
  });

  it('leaves out words that tell nothing apart, and those made from common ones', () => {
    expect(contentWords('the Venezuelan release', contentWords('Venezuela'))).toEqual(contentWords('release'));
  });
});

describe('quotedPhrases', () => {
  it('gives what stands in quotation marks, from two words on', () => {
    expect(quotedPhrases('it called “armed aggression” an «act of war» and "wrong"')).toHaveLength(2);
  });
});

describe('samePerson', () => {
  it.each([
    ['Lavrov', 'Sergey Lavrov', true],
    ['Sergei Lavrov', 'Sergey Lavrov', true],
    ['Delcy Rodríguez', 'Delcy Eloina Rodriguez Gomez', true],
    ['Delcy Rodríguez', 'Jorge Rodríguez', false],
    ['Kim Jong Un', 'Kim Yo Jong', false],
    ['Xi', 'Li', false],
    ['', 'Lavrov', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(samePerson(nameParts(one), nameParts(other))).toBe(same);
    expect(samePerson(nameParts(other), nameParts(one))).toBe(same);
  });
});
