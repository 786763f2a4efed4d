import type { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import memberships from '../data/memberships.json' with { type: 'json' };
import { atlas, membersOn, membershipsOf } from './index.ts';

const code = (text: string): ActorCode => text as ActorCode;
const members = (of: string, day: string): string[] => membersOn(code(of), day).map(({ member }) => member);
const suspended = (of: string, day: string): string[] =>
  membersOn(code(of), day)
    .filter((one) => one.suspended)
    .map(({ member }) => member);

describe('membersOn', () => {
  it.each([
    ['UN', '2012-01-01', 193],
    ['EU', '2019-05-01', 28],
    ['EU', '2020-02-01', 27],
    ['NATO', '2022-02-24', 30],
    ['NATO', '2024-03-07', 32],
    ['AU', '2016-12-31', 54],
    ['AU', '2017-01-30', 55],
    ['ECOWAS', '2025-01-28', 15],
    ['ECOWAS', '2025-01-29', 12],
    ['ARAB-LEAGUE', '2000-01-01', 22],
    ['OIC', '2010-01-01', 57],
    ['OECD', '2022-01-01', 38],
    ['COE', '2022-03-15', 47],
    ['COE', '2022-03-16', 46],
    ['OSCE', '2022-01-01', 57],
    ['ASEAN', '2025-10-25', 10],
    ['ASEAN', '2025-10-26', 11],
    ['BRICS', '2023-12-31', 5],
    ['BRICS', '2025-01-06', 10],
    ['OPEC', '2024-01-01', 12],
    ['SCO', '2024-07-04', 10],
    ['CSTO', '2010-01-01', 7],
    ['CSTO', '2020-01-01', 6],
    ['GCC', '2020-01-01', 6],
    ['CELAC', '2022-01-01', 32],
    ['CARICOM', '2020-01-01', 15],
    ['COMMONWEALTH', '2023-01-01', 56],
    ['SADC', '2020-01-01', 16],
    ['G20', '2024-01-01', 21],
    ['SCHENGEN', '2025-01-01', 29],
    ['EUROZONE', '2026-01-01', 21],
    ['EU', '1957-12-31', 0],
    ['LAKE-FORUM', '2020-01-01', 0],
  ])('%s on %s has %i', (of, day, count) => {
    expect(members(of, day)).toHaveLength(count);
  });

  it('counts a day of leaving as out, and a return as in', () => {
    expect(members('EU', '2020-01-31')).toContain('GBR');
    expect(members('EU', '2020-02-01')).not.toContain('GBR');
    const ecuador = ['1992-12-31', '2000-01-01', '2010-01-01', '2020-01-01'].map((day) => members('OPEC', day));
    expect(ecuador.map((list) => list.includes('ECU'))).toEqual([true, false, true, false]);
    expect(membersOn(code('AU'), '2020-01-01').find(({ member }) => member === 'MAR')?.since).toBe('2017-01-30');
  });

  it('says who was suspended', () => {
    expect(suspended('AU', '2022-06-01')).toEqual(['BFA', 'GIN', 'MLI', 'SDN']);
    expect(suspended('ARAB-LEAGUE', '2023-05-06')).toEqual(['SYR']);
    expect(suspended('ARAB-LEAGUE', '2023-05-07')).toEqual([]);
    expect(suspended('MERCOSUR', '2020-01-01')).toEqual(['VEN']);
  });
});

describe('membershipsOf', () => {
  it('names what a state belongs to on a day', () => {
    const of = (state: string, day: string): string[] => membershipsOf(code(state), day).map((one) => one.of);
    expect(of('FIN', '2023-04-03')).not.toContain('NATO');
    expect(of('FIN', '2023-04-04')).toEqual(
      expect.arrayContaining(['UN', 'EU', 'NATO', 'EUROZONE', 'SCHENGEN', 'JEF']),
    );
    expect(of('MLI', '2025-02-01')).toEqual(expect.arrayContaining(['AU', 'AES', 'UEMOA']));
    expect(of('MLI', '2025-02-01')).not.toContain('ECOWAS');
  });
});

describe('data/memberships.json', () => {
  it('knows every organisation and member that it names, each organisation once', () => {
    const rows = memberships.map(({ of, joined, left = [], suspended: held = [] }) => ({
      of,
      named: [...joined, ...left].flatMap((one) => one.members).concat(held.map(({ member }) => member)),
    }));
    expect(rows.flatMap(({ of, named }) => [of, ...named]).filter((one) => !atlas.actor(code(one)))).toEqual([]);
    expect(new Set(rows.map(({ of }) => of)).size).toBe(rows.length);
  });

  it('lets nobody leave or be suspended who is not in', () => {
    const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const full = (moment: string): string => moment + '-01-01'.slice(moment.length - 4);
    const wrong = memberships.flatMap(({ of, left = [], suspended: held = [] }) => [
      ...left.flatMap((one) =>
        one.members.filter(
          (member) => !members(of, before(full(one.on))).includes(member) || members(of, full(one.on)).includes(member),
        ),
      ),
      ...held.filter(({ member, from, to }) => !suspended(of, from).includes(member) || (to !== null && to <= from)),
    ]);
    expect(wrong).toEqual([]);
  });

  it('holds what stands for states to their members', () => {
    const formats = memberships.filter(({ of }) => atlas.actor(code(of))!.standsFor.length > 0);
    expect(formats.map(({ of }) => of)).toEqual(['E3', 'WEIMAR']);
    for (const { of } of formats)
      expect(members(of, '2026-01-01')).toEqual([...atlas.actor(code(of))!.standsFor].toSorted());
  });
});
