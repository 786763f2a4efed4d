import { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import countries from '../data/countries.json' with { type: 'json' };
import disputes from '../data/disputes.json' with { type: 'json' };
import holders from '../data/holders.json' with { type: 'json' };
import institutions from '../data/institutions.json' with { type: 'json' };
import iso from '../data/iso.json' with { type: 'json' };
import memberships from '../data/memberships.json' with { type: 'json' };
import notActors from '../data/not-actors.json' with { type: 'json' };
import organisations from '../data/organisations.json' with { type: 'json' };
import outlets from '../data/outlets.json' with { type: 'json' };
import senses from '../data/senses.json' with { type: 'json' };
import states from '../data/states.json' with { type: 'json' };
import voices from '../data/voices.json' with { type: 'json' };
import { indexNames } from './build.ts';
import { atlas } from './index.ts';
import { nameKey } from './name-key.ts';
import {
  CountryRow,
  DisputeRow,
  HolderRow,
  InstitutionRow,
  IsoRow,
  MembershipRow,
  NotActors,
  OrganisationRow,
  OutletRow,
  Senses,
  StateRow,
  VoiceRow,
} from './schema.ts';

const actorsOf = (name: string): string[] => atlas.lookup(name).map(({ actor }) => actor);

/** Islands without inhabitants, or without a seat of administration of their own. */
const NO_CAPITAL = ['ATA', 'BVT', 'HMD', 'TKL', 'UMI'];
/** Territories whose people, if any, have no name in English. */
const NO_DEMONYM = ['ATF', 'BVT', 'HMD', 'SGS', 'SJM', 'UMI'];

describe('the data files', () => {
  it.each([
    ['states', z.array(StateRow), states],
    ['organisations', z.array(OrganisationRow), organisations],
    ['institutions', z.array(InstitutionRow), institutions],
    ['outlets', z.array(OutletRow), outlets],
    ['holders', z.array(HolderRow), holders],
    ['iso', z.array(IsoRow), iso],
    ['countries', z.array(CountryRow), countries],
    ['memberships', z.array(MembershipRow), memberships],
    ['voices', z.array(VoiceRow), voices],
    ['disputes', z.array(DisputeRow), disputes],
    ['senses', Senses, senses],
    ['not-actors', NotActors, notActors],
  ])('%s has its schema', (_name, schema: z.ZodType, rows: unknown) => {
    expect(schema.safeParse(rows).error).toBeUndefined();
  });

  it('gives every state and territory of ISO 3166-1 a name, demonym and capital, or is known to lack them', () => {
    const byCode = new Map(states.map((row) => [row.code, row]));
    expect(iso.filter(({ code }) => !byCode.has(code))).toEqual([]);
    expect(
      states
        .filter(({ capital }) => capital === null)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(NO_CAPITAL);
    expect(
      states
        .filter(({ demonyms }) => demonyms.length === 0)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(NO_DEMONYM);
  });

  it('uses a code once, in the form of actor codes', () => {
    const codes = [...states, ...organisations].map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    expect(codes.filter((code) => !ActorCode.safeParse(code).success)).toEqual([]);
    expect(institutions.filter(({ of }) => !codes.includes(of))).toEqual([]);
  });

  it('gives every state and territory one Wikidata id and, Antarctica aside, a region', () => {
    expect(countries.map(({ code }) => code).toSorted()).toEqual(states.map(({ code }) => code).toSorted());
    expect(new Set(countries.map(({ wikidata }) => wikidata)).size).toBe(countries.length);
    expect(countries.filter(({ region, subregion }) => !region || !subregion).map(({ code }) => code)).toEqual(['ATA']);
  });

  it('gives states their former names, and looks each up as the state', () => {
    const former = states.flatMap(({ code, former: names = [] }) => names.map(({ name }) => ({ code, name })));
    expect(former.length).toBeGreaterThanOrEqual(70);
    expect(former.filter(({ code, name }) => actorsOf(name)[0] !== code)).toEqual([]);
  });

  it('orders the senses of every ambiguous name', () => {
    const ordered = new Set(Object.keys(senses).map(nameKey));
    const { names, acronyms } = indexNames();
    const open = [...names, ...acronyms].filter(([key, list]) => list.length > 1 && !ordered.has(key));
    expect(open.map(([key]) => key)).toEqual([]);
  });

  it('orders no sense that the name does not have', () => {
    const { names } = indexNames();
    const has = (name: string, code: string): boolean =>
      names.get(nameKey(name))?.some(({ actor }) => actor === code) ?? false;
    const wrong = Object.entries(senses).flatMap(([name, codes]) => codes.filter((code) => !has(name, code)));
    expect(wrong).toEqual([]);
    expect(Object.keys(senses).filter((name) => !names.has(nameKey(name)))).toEqual([]);
  });
});

describe('lookup', () => {
  it.each([
    ['Burma', 'MMR'],
    ['Swaziland', 'SWZ'],
    ['Upper Volta', 'BFA'],
    ['Republic of Macedonia', 'MKD'],
    ['Bechuanaland', 'BWA'],
    ['Turkiye', 'TUR'],
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Democratic People’s Republic of Korea', 'PRK'],
    ['the Netherlands', 'NLD'],
    ['UK', 'GBR'],
    ['U.K.', 'GBR'],
    ['U.S.', 'USA'],
    ['NORWAY', 'NOR'],
    ['Britons', 'GBR'],
    ['Élysée', 'FRA'],
    ['Elysee Palace', 'FRA'],
    ['Itamaraty', 'BRA'],
    ['Brasilia', 'BRA'],
    ['Security Council', 'UN'],
    ['al-Shabaab', 'NSA:Al-Shabaab'],
    ['League of Arab States', 'ARAB-LEAGUE'],
  ])('%s is %s', (name, code) => {
    expect(actorsOf(name)).toEqual([code]);
  });

  it('puts the likelier sense first', () => {
    expect(actorsOf('Congolese')).toEqual(['COD', 'COG']);
    expect(actorsOf('Korean')).toEqual(['KOR', 'PRK']);
  });

  it.each([
    ['Palacio de las Garzas', 'PAN', 'head-of-state'],
    ['Casa de Nariño', 'COL', 'head-of-state'],
    ['Beştepe', 'TUR', 'head-of-state'],
    ['the Japanese Diet', 'JPN', 'legislature'],
    ['Las Cortes', 'ESP', 'legislature'],
    ['Planalto', 'BRA', 'head-of-state'],
    ['Casa Rosada', 'ARG', 'head-of-state'],
    ['La Moneda', 'CHL', 'head-of-state'],
    ['Zhongnanhai', 'CHN', 'head-of-state'],
    ['Blue House', 'KOR', 'head-of-state'],
    ['Kantei', 'JPN', 'head-of-government'],
    ['Palazzo Chigi', 'ITA', 'head-of-government'],
    ['the Quirinal', 'ITA', 'head-of-state'],
    ['Moncloa', 'ESP', 'head-of-government'],
    ['Bundestag', 'DEU', 'legislature'],
    ['Knesset', 'ISR', 'legislature'],
    ['Majlis', 'IRN', 'legislature'],
    ['Verkhovna Rada', 'UKR', 'legislature'],
    ['Sejm', 'POL', 'legislature'],
    ['Riksdag', 'SWE', 'legislature'],
    ['Storting', 'NOR', 'legislature'],
    ['Folketing', 'DNK', 'legislature'],
    ['Eduskunta', 'FIN', 'legislature'],
    ['Dáil', 'IRL', 'legislature'],
    ['Oireachtas', 'IRL', 'legislature'],
    ['Lok Sabha', 'IND', 'legislature'],
    ['Rajya Sabha', 'IND', 'legislature'],
    ['State Duma', 'RUS', 'legislature'],
    ['Federation Council', 'RUS', 'legislature'],
    ["National People's Congress", 'CHN', 'legislature'],
    ['Grand Serail', 'LBN', 'head-of-government'],
    ['UNIFIL', 'UN', 'other'],
    ['KFOR', 'NATO', 'military'],
  ])('%s stands for %s as %s', (name, actor, office) => {
    expect(atlas.lookup(name)[0]).toEqual({ actor, kind: 'seat', office });
  });

  it.each(['us', 'turkey', 'who', 'Male', 'Victoria', 'Gulf of Mexico', 'Washington Post', 'Diet', 'MIT', 'nobody'])(
    '%s names no actor',
    (name) => {
      expect(actorsOf(name)).toEqual([]);
    },
  );

  it('knows outlets and phrases that hide a name', () => {
    expect(atlas.outlet('The Moscow Times')).toMatchObject({ kind: 'newspaper', country: 'NLD' });
    expect(atlas.knows('Vienna Convention')).toBe(true);
    expect(atlas.knows('Vienna Sausage')).toBe(false);
  });

  it('gives a seat its office and a code its actor', () => {
    expect(atlas.lookup('the Kremlin')[0]).toMatchObject({ kind: 'seat', office: 'head-of-state' });
    expect(atlas.actor('JPN' as ActorCode)).toMatchObject({ name: 'Japan', capital: 'Tokyo' });
    expect(atlas.fromAlpha2('uk')).toBe('GBR');
  });
});
