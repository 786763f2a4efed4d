import { atlas } from '@demarche/atlas';
import { describe, expect, it } from 'vitest';
import { resolveActor } from './index.ts';

describe('resolveActor', () => {
  it.each([
    ['Chile’s Defense Ministry', ['CHL'], 'military'],
    ['Somalia state news agency', [], 'media'],
    ['taxi drivers', [], 'other'],
    ['the U.N.', ['UN'], 'other'],
  ])('%s', (text, actors, office) => {
    expect(resolveActor(text, atlas)).toMatchObject({ actors, office });
  });

  it.each([
    ['Taliban', '2022-05-01', 'NSA:Taliban', 'GOV'],
    ['Taliban', '2005-05-01', 'NSA:Taliban', 'REB'],
    ['Lugano police', null, undefined, 'COP'],
    ['Osaka', null, 'JPN', 'CVL'],
    ['Lisbon', null, 'PRT', 'GOV'],
    ['the Kerala assembly', null, 'IND', 'LEG'],
  ])('%s on %s', (text, day, nation, sector) => {
    const { nations, sectors } = resolveActor(text, atlas, day);
    expect([nations[0], sectors[0]]).toEqual([nation, sector]);
  });
});
