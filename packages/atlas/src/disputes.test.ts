import type { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import disputes from '../data/disputes.json' with { type: 'json' };
import { atlas, countryOf, disputesOver } from './index.ts';

describe('disputesOver', () => {
  it('finds a territory by its names, its code, who holds it and who claims it', () => {
    expect(disputesOver('Crimea')).toMatchObject([{ heldBy: ['RUS'], claimedBy: ['UKR', 'RUS'] }]);
    expect(disputesOver('the Malvinas').map(({ code }) => code)).toEqual(['FLK']);
    expect(disputesOver('TWN').map(({ name }) => name)).toEqual(expect.arrayContaining(['Taiwan', 'Spratly Islands']));
    expect(disputesOver('VEN').map(({ name }) => name)).toEqual(['Essequibo']);
    expect(disputesOver('Lisbon')).toEqual([]);
  });
});

describe('data/disputes.json', () => {
  it('names actors that the atlas knows, claimed by two at least', () => {
    const named = disputes.flatMap(({ code, heldBy, claimedBy }) => [...heldBy, ...claimedBy, ...(code ? [code] : [])]);
    expect(named.filter((one) => !atlas.actor(one as ActorCode))).toEqual([]);
    expect(disputes.filter(({ claimedBy }) => claimedBy.length < 2).map(({ name }) => name)).toEqual([]);
  });

  it('has each de facto authority that holds land, and agrees with its home', () => {
    const home = (one: string): string | undefined => atlas.group(one as ActorCode, null)?.home ?? undefined;
    const own = disputes.filter(({ code }) => code?.startsWith('NSA:'));
    expect(own.filter(({ code, claimedBy }) => !claimedBy.includes(home(code!) ?? '')).map(({ name }) => name)).toEqual(
      [],
    );
    expect(own.length).toBeGreaterThanOrEqual(6);
  });
});

describe('countryOf', () => {
  it('gives a state its Wikidata id and region, and an organisation none', () => {
    expect(countryOf('FRA' as ActorCode)).toMatchObject({
      wikidata: 'Q142',
      region: 'Europe',
      subregion: 'Western Europe',
    });
    expect(countryOf('XKX' as ActorCode)).toMatchObject({ wikidata: 'Q1246' });
    expect(countryOf('DNK' as ActorCode)).toMatchObject({ wikidata: 'Q35' });
    expect(countryOf('UN' as ActorCode)).toBeUndefined();
  });
});
