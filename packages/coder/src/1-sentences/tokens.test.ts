import { describe, expect, it } from 'vitest';
import { tagWords, tokenize } from './index.ts';
import { TagWeights } from './tags.ts';
import weights from './tag-weights.json' with { type: 'json' };

const wordsOf = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('sets clitics apart and keeps names, compounds, figures and handles whole', () => {
    expect(wordsOf("Oman’s envoy didn't call O'Hara's 15-day plan @un_desk “fine”.")).toEqual([
      'Oman',
      '’s',
      'envoy',
      'did',
      "n't",
      'call',
      "O'Hara",
      "'s",
      '15-day',
      'plan',
      '@un_desk',
      '“',
      'fine',
      '”',
      '.',
    ]);
  });

  it('leaves the stop on abbreviations inside a sentence only', () => {
    expect(wordsOf('Gen. Ito left the U.S. on Jan. 5.')).toEqual([
      'Gen.',
      'Ito',
      'left',
      'the',
      'U.S.',
      'on',
      'Jan.',
      '5',
      '.',
    ]);
    expect(wordsOf('He said no.')).toEqual(['He', 'said', 'no', '.']);
  });

  it('takes doubled apostrophes as one mark', () => {
    expect(wordsOf("''We agree,'' he said")).toEqual(["''", 'We', 'agree', ',', "''", 'he', 'said']);
  });
});

describe('tagWords', () => {
  it('tags every token, whatever marks stand around it', () => {
    const tokens = tokenize('The ministry "strongly" urged both sides to return.');
    expect(tagWords(tokens)).toEqual(['DT', 'NN', '.', 'RB', '.', 'VBD', 'DT', 'NNS', 'TO', 'VB', '.']);
  });

  it('has weights of the declared form, each naming a known tag', () => {
    const { tags, words, weights: rows } = TagWeights.parse(weights);
    expect(Object.values(words).every((tag) => tag < tags.length)).toBe(true);
    expect(
      Object.values(rows).every((row) => row.length % 2 === 0 && row.every((n, i) => i % 2 === 1 || n < tags.length)),
    ).toBe(true);
  });
});
