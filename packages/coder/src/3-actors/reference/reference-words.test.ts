import { describe, expect, it } from 'vitest';
import { ReferenceWords } from './reference-words.ts';
import words from './reference-words.json' with { type: 'json' };

describe('the words of references', () => {
  const { femaleNames, maleNames, bodyNouns } = ReferenceWords.parse(words);

  it('give no name both genders', () => {
    expect(femaleNames.filter((name) => maleNames.includes(name))).toEqual([]);
  });

  it('are in small letters', () => {
    for (const word of [...femaleNames, ...maleNames, ...Object.keys(bodyNouns)]) expect(word).toBe(word.toLowerCase());
  });
});
