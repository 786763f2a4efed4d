import type { Day, PersonAffiliations } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Tie } from '../planted.ts';

const minister: Tie = {
  words: 'Norwegian Foreign Minister Ida Holm',
  person: 'Ida Holm',
  actor: 'NOR',
  office: 'foreign-ministry',
  title: 'Foreign Minister',
  post: true,
};
const president: Tie = {
  words: 'Norwegian President Ida Holm',
  person: 'Ida Holm',
  actor: 'NOR',
  office: 'head-of-state',
  title: 'President',
  post: true,
};

type Told = readonly [Day | null, ...Tie[]];

/** The persons of documents, one for each row: its day and its ties. */
const persons = (...rows: readonly Told[]): PersonAffiliations[] =>
  compile(inputOf(rows.map(([day, ...ties], i) => plant(`d${i}`, day, [], ties)))).affiliations;
const conflicts = (...rows: readonly Told[]): string[] =>
  persons(...rows).flatMap((one) =>
    one.conflicts.map(({ kind, between, others }) => [one.person, kind, between.join('+'), ...others].join(' ')),
  );

describe('affiliations', () => {
  it('keep every document that tells them, with first and last day', () => {
    const [holm, ...others] = persons(
      ['2026-01-05', minister],
      ['2026-01-03', { ...minister, title: 'foreign minister' }],
    );
    expect(others).toEqual([]);
    expect(holm).toEqual({
      person: 'Ida Holm',
      names: ['Ida Holm'],
      affiliations: [
        {
          actor: 'NOR',
          office: 'foreign-ministry',
          titles: ['foreign minister'],
          tenure: 'holds',
          first: '2026-01-03',
          last: '2026-01-05',
          evidence: ['d1', 'd0'].map((document) =>
            expect.objectContaining({ document, quotes: ['Norwegian Foreign Minister Ida Holm'] }),
          ),
        },
      ],
      conflicts: [],
    });
  });

  it('join spellings by accents and by the name that the atlas has, never by a surname', () => {
    const names = (...people: Pick<Tie, 'person' | 'knownAs'>[]) =>
      persons(...people.map((person): Told => ['2026-01-03', { ...minister, ...person }])).map((one) => one.names);
    expect(names({ person: 'Ída Holm' }, { person: 'Ida K. Holm' })).toEqual([['Ida K. Holm', 'Ída Holm']]);
    expect(names({ person: 'Ida Holm' }, { person: 'Ida Hollm', knownAs: 'Ida Holm' })).toHaveLength(1);
    expect(names({ person: 'Holm', knownAs: 'Ida Holm' }, { person: 'Ida Holm' })).toHaveLength(1);
    expect(names({ person: 'Ida Holm' }, { person: 'Holm' }, { person: 'Holm' }, { person: 'Jens Holm' })).toHaveLength(
      4,
    );
  });

  it('leave out what is not in the text', () => {
    const { document, record } = plant('d', '2026-01-03', [], [minister]);
    const wrong = { ...record.affiliations[0]!, spans: [[0, 9999]] as [[number, number]] };
    const input = inputOf([{ document, record: { ...record, affiliations: [wrong] } }]);
    expect(compile(input).affiliations).toEqual([]);
  });
});

describe('conflicts', () => {
  it('say in words what does not go together', () => {
    const [holm] = persons(['2026-01-03', minister], ['2026-01-03', president]);
    expect(holm!.conflicts.map(({ because }) => because)).toEqual([
      'Said to be Foreign Minister and President of Name of NOR at the same time.',
    ]);
  });

  it('name two posts at a time, and not a change or what one document tells together', () => {
    expect(conflicts(['2026-01-03', minister], ['2026-01-03', president])).toEqual(['Ida Holm offices 0+1']);
    expect(conflicts(['2026-01-03', minister], ['2026-01-05', president])).toEqual([]);
    expect(conflicts(['2026-01-03', minister], ['2026-01-04', president], ['2026-01-05', minister])).toEqual([
      'Ida Holm offices 0+1',
    ]);
    expect(conflicts(['2026-01-03', minister], [null, president])).toEqual(['Ida Holm offices 0+1']);
    expect(conflicts(['2026-01-03', minister, president], ['2026-01-04', minister])).toEqual([]);
    const spokeswoman = { ...president, title: 'presidential spokeswoman', post: false };
    expect(conflicts(['2026-01-03', minister], ['2026-01-03', spokeswoman])).toEqual([]);
  });

  it('name two states, whatever the day, and not a state beside an organisation', () => {
    const danish = { ...minister, words: 'Denmark’s Ida Holm', actor: 'DNK', office: null, post: false };
    expect(conflicts(['2026-01-03', minister], ['2026-02-03', danish])).toEqual(['Ida Holm states 0+1']);
    const envoy = { ...danish, actor: 'UN', office: 'io-head', ofState: false } as const;
    expect(conflicts(['2026-01-03', minister], ['2026-01-03', envoy])).toEqual([]);
  });

  it('name a post that others say was left, or is only claimed', () => {
    const former = { ...minister, tenure: 'held' } as const;
    expect(conflicts(['2026-01-03', minister], ['2026-01-05', former])).toEqual([]);
    expect(conflicts(['2026-01-03', former], ['2026-01-05', minister])).toEqual(['Ida Holm left 0+1']);
    expect(conflicts(['2026-01-03', minister], ['2026-01-05', { ...minister, tenure: 'claimed' }])).toEqual([
      'Ida Holm claimed 0+1',
    ]);
  });

  it('name two persons in one post, and whom the atlas has there', () => {
    const other = { ...minister, words: 'Norwegian Foreign Minister Juan Soto', person: 'Juan Soto' };
    expect(conflicts(['2026-01-03', minister], ['2026-01-03', other])).toEqual([
      'Ida Holm shared 0 Juan Soto',
      'Juan Soto shared 0 Ida Holm',
    ]);
    expect(conflicts(['2026-01-03', minister], ['2026-01-05', other])).toEqual([]);
    expect(conflicts(['2026-01-03', minister], ['2026-01-03', { ...other, person: 'Holm' }])).toEqual([]);
    expect(
      conflicts(
        ['2026-01-03', { ...minister, otherHolders: ['Lin Mei'] }],
        ['2026-01-04', { ...minister, otherHolders: ['Lin Mei', 'Ana Paz'] }],
      ),
    ).toEqual(['Ida Holm atlas 0 Ana Paz Lin Mei']);
  });
});
