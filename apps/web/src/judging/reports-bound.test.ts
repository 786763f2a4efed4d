import type { Statement } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { bearer, canJoin } from './reports-bound.ts';

const statement = (id: string, actors: string[], person: string | null = null, attribution: string | null = id) =>
  ({ id, actors, person, reports: [{ document: 'd', attribution }] }) as unknown as Statement;

describe('canJoin', () => {
  it('takes another statement by the same actors, in whatever order', () => {
    expect(canJoin(statement('1', ['BRA', 'CHL']), statement('2', ['CHL', 'BRA']))).toBe(true);
    expect(canJoin(statement('1', ['BRA']), statement('2', ['CHL']))).toBe(false);
    expect(canJoin(statement('1', ['BRA']), statement('1', ['BRA']))).toBe(false);
    expect(canJoin(statement('1', ['BRA']), statement('2', ['BRA'], null, null))).toBe(false);
  });

  it('takes people of one name where no actor speaks', () => {
    expect(canJoin(statement('1', [], 'José Paz'), statement('2', [], 'Jose Paz'))).toBe(true);
    expect(canJoin(statement('1', []), statement('2', []))).toBe(false);
    expect(canJoin(statement('1', [], 'Ana Paz'), statement('2', ['BRA'], 'Ana Paz'))).toBe(false);
  });
});

it('binds by the first report that rests on an attribution', () => {
  const { reports } = statement('2', []);
  const both = { ...statement('1', [], null, null), reports: [...statement('1', [], null, null).reports, ...reports] };
  expect(bearer(both)).toEqual({ document: 'd', attribution: '2', quote: '', spans: [] });
  expect(bearer(statement('1', [], null, null))).toBeNull();
});
