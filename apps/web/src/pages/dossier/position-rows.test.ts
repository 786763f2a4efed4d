import { describe, expect, it } from 'vitest';
import { ActorPosition, type ActorWords } from '@demarche/contract';
import { positionRows, sorted } from './position-rows.ts';

const position = (actor: string, label: string, legality: string) =>
  ActorPosition.parse({
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
const words = (actor: string, day: string, statements: number) =>
  ({ actor, latest: { id: actor, said: { from: day, to: day } }, statements }) as unknown as ActorWords;

const names: Readonly<Record<string, string>> = { AAA: 'Zeeland', BBB: 'Aland' };
const rows = positionRows(
  {
    positions: [
      position('AAA', 'oppose-condemn', 'none'),
      position('BBB', 'support', 'lawful'),
      position('CCC', 'concern', 'none'),
    ],
  },
  [words('AAA', '2025-01-03', 3), words('BBB', '2025-01-02', 1)],
  (code) => names[code] ?? code,
);

describe('positionRows', () => {
  it('has a row for each position, also of who said nothing of late', () => {
    expect(rows.map(({ name, latest, count }) => [name, latest?.id ?? null, count])).toEqual([
      ['Zeeland', 'AAA', 3],
      ['Aland', 'BBB', 1],
      ['CCC', null, 0],
    ]);
  });

  it.each([
    ['name', ['Aland', 'CCC', 'Zeeland']],
    ['position', ['Zeeland', 'CCC', 'Aland']],
    ['legality', ['Aland', 'CCC', 'Zeeland']],
    ['latest', ['Zeeland', 'Aland', 'CCC']],
    ['count', ['Zeeland', 'Aland', 'CCC']],
  ] as const)('sorts by %s', (key, sortedNames) => {
    expect(sorted(rows, key).map(({ name }) => name)).toEqual(sortedNames);
  });
});
