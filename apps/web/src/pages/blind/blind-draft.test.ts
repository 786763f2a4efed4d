import { describe, expect, it } from 'vitest';
import { EMPTY_BLIND, actorsFrom, blindCodingFrom, toggled } from './blind-draft.ts';

const names = new Map([
  ['BRA', 'Brazil'],
  ['TUR', 'Türkiye'],
  ['ARAB-LEAGUE', 'Arab League'],
]);

describe('actorsFrom', () => {
  it('takes names and codes, whatever their case and accents', () => {
    expect(actorsFrom('brazil, TURKIYE; arab league', names).actors).toEqual(['BRA', 'TUR', 'ARAB-LEAGUE']);
    expect(actorsFrom('chn, NSA:Hamas, EU', names).actors).toEqual(['CHN', 'NSA:Hamas', 'EU']);
    expect(actorsFrom(' ', names)).toEqual({ actors: [], unknown: null });
  });

  it('takes no misspelt name for a code', () => {
    expect(actorsFrom('BRA, Brazzil', names)).toEqual({ actors: [], unknown: 'Brazzil' });
  });
});

it('is a coding once a stand, a view of the law and an act are chosen', () => {
  const draft = { ...EMPTY_BLIND, who: 'Brazil', position: 'concern', legality: 'none' } as const;
  expect(blindCodingFrom(draft, names)).toBeNull();
  expect(blindCodingFrom({ ...draft, acts: ['warn'], position: null }, names)).toBeNull();
  expect(blindCodingFrom({ ...draft, acts: ['warn'], who: 'Nowhere' }, names)).toBeNull();
  expect(blindCodingFrom({ ...draft, acts: ['warn'], ownCapacity: true }, names)).toEqual({
    actors: ['BRA'],
    office: 'other',
    stateVoice: false,
    acts: ['warn'],
    position: 'concern',
    legality: 'none',
    hedged: false,
  });
});

it('switches an act on and off', () => {
  expect(toggled(toggled(['warn'], 'deny'), 'warn')).toEqual(['deny']);
});
