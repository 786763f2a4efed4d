import { describe, expect, it } from 'vitest';
import { Dossier } from '@demarche/contract';
import { positionRows, sorted } from './position-rows.ts';

const statement = (id: string, actors: string[], day: string | null) => ({
  id,
  actors,
  voices: actors.map((actor) => ({ actor, voice: actors.length > 1 ? 'signatory' : 'own' })),
  speaker: 'it',
  person: null,
  office: 'other',
  stateVoice: true,
  acts: [],
  position: 'neutral',
  legality: 'none',
  hedged: false,
  negated: false,
  said: day && { from: day, to: day, basis: 'explicit' },
  rung: 'quote',
  force: 3,
  reports: [
    {
      document: 'd',
      attribution: null,
      spans: [[0, 1]],
      quotes: ['a'],
      mode: 'direct',
      via: null,
      judged: false,
      rung: 'quote',
      copyOf: null,
    },
  ],
});
const position = (actor: string, label: string, legality: string) => ({
  actor,
  position: label,
  legality,
  voice: 'own',
  since: { position: null, legality: null },
  latest: null,
  statements: ['s1'],
  legalityStatements: [],
  rule: '',
});

const dossier = Dossier.pick({ actors: true, positions: true, statements: true }).parse({
  actors: [
    { code: 'AAA', name: 'Zeeland' },
    { code: 'BBB', name: 'Aland' },
  ],
  statements: [
    statement('s1', ['AAA', 'BBB'], '2025-01-02'),
    statement('s2', ['AAA'], '2025-01-03'),
    statement('s3', ['AAA'], null),
  ],
  positions: [
    position('AAA', 'oppose-condemn', 'none'),
    position('BBB', 'support', 'lawful'),
    position('CCC', 'concern', 'none'),
  ],
});

describe('positionRows', () => {
  it('counts joint statements for each actor and takes the last dated one as latest', () => {
    const rows = positionRows(dossier).map(({ name, latest, count }) => [name, latest?.id ?? null, count]);
    expect(rows).toEqual([
      ['Zeeland', 's2', 3],
      ['Aland', 's1', 1],
      ['CCC', null, 0],
    ]);
  });

  it.each([
    ['name', ['Aland', 'CCC', 'Zeeland']],
    ['position', ['Zeeland', 'CCC', 'Aland']],
    ['legality', ['Aland', 'CCC', 'Zeeland']],
    ['latest', ['Zeeland', 'Aland', 'CCC']],
    ['count', ['Zeeland', 'Aland', 'CCC']],
  ] as const)('sorts by %s', (key, names) => {
    expect(sorted(positionRows(dossier), key).map(({ name }) => name)).toEqual(names);
  });
});
