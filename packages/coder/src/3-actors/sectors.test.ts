import { describe, expect, it } from 'vitest';
import lexicon from './sectors.json' with { type: 'json' };
import { sectorsOf } from './sectors.ts';

describe('sectorsOf', () => {
  it.each([
    ['harbour police', ['COP']],
    ['a former interior ministry official', ['ELI']],
    ['the speaker of the lower house', ['LEG']],
    ['the president of the court', ['JUD']],
    ['Ruritania’s state news agency', ['GOV', 'JRN']],
    ['a mayoral candidate', ['PTY']],
    ['several of the largest trade unions', ['LAB']],
    ['two warplanes', ['MIL']],
    ['farmers from the north', ['AGR']],
    ['the Straits', []],
  ])('%s', (text, sectors) => {
    expect(sectorsOf(text)).toEqual(sectors);
  });

  it('has each term in one sector', () => {
    const terms = Object.values(lexicon.sectors).flat();
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });
});
