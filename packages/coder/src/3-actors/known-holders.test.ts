import { atlas } from '@demarche/atlas';
import type { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { cast } from '../../test/marked-cast.ts';
import { holdersOn } from './known-holders.ts';

type Row = (typeof atlas.holders)[number];
const row = (name: string, of: string, from: string, to: string | null, more: Partial<Row> = {}): Row => ({
  of: of as ActorCode,
  office: 'head-of-state',
  name,
  names: [],
  gender: 'f',
  from,
  to,
  ...more,
});
const invented = {
  ...atlas,
  holders: [
    row('Ida Holm', 'NOR', '2010-01-01', '2014-12-31'),
    row('Ida Holm', 'NOR', '2020-01-01', null, { office: 'foreign-ministry' }),
    row('Juan Soto', 'PER', '2012-01-01', '2013-01-01', { names: ['Juanito'] }),
    row('Ana Soto', 'CHL', '2012-06-01', null),
    row('Lin Mei', 'CHN', '2010-01-01', null),
    row('Liu Wei', 'CHN', '2010-01-01', null),
    row('Liu Wei', 'CHN', '2012-01-01', null, { office: 'party' }),
    row('Omar al-Sabri', 'EGY', '2010-01-01', null),
  ],
};
const known = (day: string | null, ...parts: string[]) => {
  const found = holdersOn(day, invented)(parts);
  return found && `${found.of} ${found.office}${found.inOffice ? '' : ' (left)'}`;
};

describe('whom the atlas knows by an office', () => {
  it.each([
    ['2012-03-01', ['ida', 'holm'], 'NOR head-of-state'],
    ['2012-03-01', ['holm'], 'NOR head-of-state'],
    ['2021-03-01', ['holm'], 'NOR foreign-ministry'],
    // Between two offices: the last one is left, and the surname alone could be anybody's.
    ['2017-03-01', ['ida', 'holm'], 'NOR head-of-state (left)'],
    ['2017-03-01', ['holm'], undefined],
    ['2009-03-01', ['ida', 'holm'], undefined],
    // Two of one surname are in office.
    ['2012-07-01', ['soto'], undefined],
    ['2012-07-01', ['ana', 'soto'], 'CHL head-of-state'],
    ['2012-07-01', ['juanito'], 'PER head-of-state'],
    ['2015-07-01', ['soto'], 'CHL head-of-state'],
    ['2015-07-01', ['lin'], 'CHN head-of-state'],
    ['2015-07-01', ['mei'], undefined],
    ['2012-07-01', ['ida'], undefined],
    // Of offices held at once the highest.
    ['2015-07-01', ['wei'], undefined],
    ['2015-07-01', ['liu', 'wei'], 'CHN head-of-state'],
    ['2015-07-01', ['sabri'], 'EGY head-of-state'],
    ['2015-07-01', ['al-sabri'], 'EGY head-of-state'],
    // A second surname.
    ['2015-07-01', ['ana', 'soto', 'vega'], 'CHL head-of-state'],
    ['2015-07-01', ['ana', 'vega', 'soto'], 'CHL head-of-state'],
    // Without a day nobody is in office, and a surname is anybody's.
    [null, ['holm'], undefined],
    [null, ['ida', 'holm'], 'NOR foreign-ministry (left)'],
  ])('on %s %j is %s', (day, parts, expected) => {
    expect(known(day, ...parts)).toBe(expected);
  });
});

describe('a person whose state the document leaves out', () => {
  const speaker = (text: string, published: string) => {
    const { actors, office, stateVoice } = cast([text], { published }).speakers[0]!;
    return [actors, office, stateVoice];
  };

  it('speaks for the state that the atlas has them in office of', () => {
    expect(speaker('On Friday [Angela Merkel] objected.', '2012-03-01')).toEqual([['DEU'], 'head-of-government', true]);
    expect(speaker('[Merkel] objected.', '2012-03-01')).toEqual([['DEU'], 'head-of-government', true]);
  });

  it('speaks for no state any more after leaving office', () => {
    expect(speaker('On Friday [Angela Merkel] objected.', '2023-03-01')).toEqual([['DEU'], 'other', false]);
    expect(speaker('On Friday [Merkel] objected.', '2023-03-01')).toEqual([[], 'other', false]);
  });

  it('is whom the document says it is', () => {
    expect(speaker('The Peruvian lawyer [Angela Merkel] objected.', '2012-03-01')[0]).not.toContain('DEU');
    expect(speaker('[Analyst Angela Merkel] objected.', '2012-03-01')).toEqual([[], 'expert', false]);
    expect(speaker('[Former president Donald Trump] objected.', '2025-03-01')[2]).toBe(false);
    expect(speaker('On Friday [Governor Scholz] objected.', '2023-03-01')[2]).toBe(false);
  });
});
