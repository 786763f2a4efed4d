import type { ActorCode, CellKind, CoverageCell, Dossier, RosterEntry, Search } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { type Telling, inputOf, plant } from '../planted.ts';

const state = (actor: string, region: string | null, ...blocs: string[]): RosterEntry => ({
  actor: actor as ActorCode,
  kind: 'state',
  region,
  blocs: blocs as ActorCode[],
  speaksFor: [],
});
const body = (actor: string, ...members: string[]): RosterEntry => ({
  actor: actor as ActorCode,
  kind: 'organisation',
  region: null,
  blocs: [],
  speaksFor: members as ActorCode[],
});
const roster = [
  state('FRA', 'Europe', 'EU', 'G2'),
  state('DEU', 'Europe', 'EU', 'LONE'),
  state('IRL', 'Europe', 'EU'),
  state('KEN', 'Africa', 'AU', 'G2'),
  state('ATA', null),
  body('EU', 'FRA', 'DEU', 'IRL'),
  body('UN'),
  body('AU', 'KEN'),
];

const search = (id: string, outcome: Search['outcome'], actors: string[] = [], day = '2026-01-05'): Search => ({
  id,
  actors: actors as ActorCode[],
  where: 'press pages',
  query: '',
  outcome,
  by: 'reader',
  at: `${day}T00:00:00Z`,
  note: '',
});

const condemns: Telling = { content: 'the raid was an act of armed aggression', actors: ['FRA'] };
const informs: Telling = {
  content: 'we are following the news',
  acts: ['inform'],
  position: 'neutral',
  actors: ['DEU'],
};
const coverage = (tellings: Telling[], searches: Search[] = [], over: { asOf?: string } = {}): Dossier['coverage'] =>
  compile(inputOf([plant('a', '2026-01-04', tellings)], { roster, searches, ...over })).coverage;
const cell = ({ cells }: Dossier['coverage'], actor: string): CoverageCell | undefined =>
  cells.find((one) => one.actor === actor);
const kind = (of: Dossier['coverage'], actor: string): CellKind | undefined => cell(of, actor)?.position;

describe('cells', () => {
  it('tell a view from a word without one, and both from silence', () => {
    const of = coverage([condemns, informs], [search('s', 'silent', ['IRL']), search('n', 'not-found', ['KEN'])]);
    expect(of.cells.map(({ actor, position, legality }) => [actor, position, legality])).toEqual([
      ['ATA', 'not-searched', 'not-searched'],
      ['DEU', 'no-view', 'no-view'],
      ['FRA', 'view', 'no-view'],
      ['IRL', 'silent', 'silent'],
      ['KEN', 'not-found', 'not-found'],
    ]);
    expect(cell(of, 'IRL')?.searches).toEqual(['s']);
    expect(cell(of, 'KEN')?.searches).toEqual(['n']);
  });

  it('take the strongest that is known, whatever came first', () => {
    const both = [search('b', 'silent', ['KEN'], '2026-01-05'), search('a', 'not-found', ['KEN'], '2026-01-06')];
    expect(cell(coverage([], both), 'KEN')).toMatchObject({ position: 'silent', searches: ['b'] });
    expect(cell(coverage([{ ...condemns, actors: ['KEN'] }], both), 'KEN')).toMatchObject({
      position: 'view',
      legality: 'no-view',
      searches: [],
    });
  });

  it('are not filled by a search that found something, nor by one made after the day', () => {
    expect(kind(coverage([], [search('f', 'found', ['KEN'])]), 'KEN')).toBe('not-searched');
    const late = coverage([], [search('l', 'silent', ['KEN'], '2026-01-09')], { asOf: '2026-01-08' });
    expect([kind(late, 'KEN'), late.searches]).toEqual(['not-searched', []]);
  });

  it('count a search about all for every state, and for no organisation', () => {
    const of = coverage([], [search('all', 'not-found'), search('un', 'silent', ['UN'])]);
    expect(of.cells.filter(({ position }) => position === 'not-found')).toHaveLength(5);
    expect(cell(of, 'UN')).toMatchObject({ position: 'silent', searches: ['un'] });
    expect(cell(of, 'AU')).toBeUndefined();
  });

  it('say through whom a member was spoken for, and stay empty', () => {
    const of = coverage([{ ...condemns, actors: ['EU'] }]);
    const [statement] = compile(inputOf([plant('a', '2026-01-04', [{ ...condemns, actors: ['EU'] }])])).statements;
    expect(cell(of, 'IRL')).toMatchObject({
      position: 'not-searched',
      through: [{ body: 'EU', statements: [statement!.id] }],
    });
    expect(kind(of, 'EU')).toBe('view');
    const { statements } = compile(inputOf([plant('a', '2026-01-04', [{ ...condemns, actors: ['EU'] }])], { roster }));
    expect(statements.map(({ voices }) => voices.map(({ actor, voice }) => `${actor} ${voice}`))).toEqual([
      ['EU own', 'DEU bloc', 'FRA bloc', 'IRL bloc'],
    ]);
    expect(cell(of, 'KEN')?.through).toEqual([]);
  });

  it('leave out what was said outside the own voice, or was denied', () => {
    expect(kind(coverage([{ ...condemns, stateVoice: false }]), 'FRA')).toBe('not-searched');
    expect(kind(coverage([{ ...condemns, negated: true }]), 'FRA')).toBe('not-searched');
  });
});

describe('groups', () => {
  it('count members by kind, by region and by blocs of two or more', () => {
    const { groups } = coverage([condemns, informs], [search('s', 'silent', ['KEN'])]);
    expect(groups.map(({ kind: of, name, members }) => [of, name, members.length])).toEqual([
      ['region', 'Africa', 1],
      ['region', 'Europe', 3],
      ['bloc', 'Name of EU', 3],
      ['bloc', 'Name of G2', 2],
    ]);
    expect(groups[2]?.counts).toEqual({ view: 1, 'no-view': 1, silent: 0, 'not-found': 0, 'not-searched': 1 });
    expect(groups[3]?.counts).toMatchObject({ view: 1, silent: 1 });
  });
});

it('does not depend on the order of searches and roster', () => {
  const searches = [
    search('a', 'silent', ['KEN', 'IRL']),
    search('b', 'silent', ['KEN'], '2026-01-04'),
    search('c', 'not-found'),
    search('d', 'found', ['FRA']),
  ];
  const compiled = (entries: readonly RosterEntry[], log: readonly Search[]): string =>
    JSON.stringify(compile(inputOf([plant('a', '2026-01-04', [condemns])], { roster: entries, searches: log })));
  const all = { minLength: searches.length };
  fc.assert(
    fc.property(
      fc.shuffledSubarray(roster, { minLength: roster.length }),
      fc.shuffledSubarray(searches, all),
      (entries, log) => {
        expect(compiled(entries, log)).toBe(compiled(roster, searches));
      },
    ),
  );
});
