import type { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { atlas, atlasWith, readAdditions, staleHolders } from './index.ts';

const file = {
  actors: [{ code: 'LAKE-FORUM', kind: 'organisation', name: 'Lake Basin Forum', acronyms: ['LBF'] }],
  names: [{ code: 'PRT', names: ['the Lisbon camp', 'Congo'] }],
  holders: [
    {
      of: 'PRT',
      office: 'foreign-ministry',
      name: 'Ana Exemplo',
      names: [],
      gender: 'f',
      from: '2031-04-02',
      to: null,
    },
  ],
  notActors: ['Lisbon Street'],
};
const read = (data: unknown) => readAdditions(data, 'mine.yaml');

describe('an atlas file', () => {
  const outcome = read(file);
  if (outcome.kind === 'problem') throw new Error(outcome.problem.message);
  const mine = atlasWith(outcome.value);
  const first = (name: string) => mine.lookup(name)[0]?.actor;

  it('adds actors, names and holders, and takes names away', () => {
    expect(['Lake Basin Forum', 'LBF', 'the Lisbon camp', 'Lisbon Street', 'Lisbon'].map(first)).toEqual([
      'LAKE-FORUM',
      'LAKE-FORUM',
      'PRT',
      undefined,
      'PRT',
    ]);
    expect(mine.actor('LAKE-FORUM' as ActorCode)?.name).toBe('Lake Basin Forum');
    expect(mine.holders.at(-1)?.name).toBe('Ana Exemplo');
  });

  it('goes before what the name stood for, and leaves the shipped atlas as it is', () => {
    expect(mine.lookup('Congo').map(({ actor }) => actor)).toEqual(['PRT', 'COD', 'COG']);
    expect(atlas.lookup('Congo').map(({ actor }) => actor)).toEqual(['COD', 'COG']);
  });

  it('is refused with the row and the field', () => {
    expect(read({ actors: [{ code: 'X', kind: 'club', name: 'X' }], colour: 1 })).toMatchObject({
      problem: { code: 'atlas/invalid', message: expect.stringMatching(/^mine\.yaml: .*actors\.0\.kind/u) },
    });
    expect(read(null)).toMatchObject({ kind: 'ok' });
  });
});

describe('staleHolders', () => {
  it('names who has held an office for long, and who left it with nobody after', () => {
    const rows = [
      { of: 'AAA', name: 'Long Held', from: '2010-01-01', to: null },
      { of: 'BBB', name: 'Gone Away', from: '2012-01-01', to: '2020-01-01' },
      { of: 'CCC', name: 'New Here', from: '2028-01-01', to: null },
    ].map(({ of, name, from, to }) => ({
      of: of as ActorCode,
      office: 'head-of-state' as const,
      name,
      names: [],
      gender: 'f' as const,
      from,
      to,
    }));
    expect(staleHolders({ ...atlas, holders: rows }, '2030-01-01').map(({ name, why }) => [name, why])).toEqual([
      ['Long Held', 'held for long'],
      ['Gone Away', 'left, nobody after'],
    ]);
  });
});
