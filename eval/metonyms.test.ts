import { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { readMetonyms } from './metonyms.ts';

describe.each(['first', 'second'] as const)('the %s set of labelled metonyms', (set) => {
  const rows = readMetonyms(set);

  it('are at least 300, with negatives', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(rows.filter(({ actor }) => actor === null).length).toBeGreaterThan(100);
  });

  it('are numbered in order, each said once, with codes of actors', () => {
    const numbers = rows.map(({ id }) => Number(id.slice(1)));
    expect(numbers.every((number, i) => i === 0 || number > numbers[i - 1]!)).toBe(true);
    expect(new Set(rows.map(({ text, start }) => `${start} ${text}`)).size).toBe(rows.length);
    expect(rows.filter(({ actor }) => actor !== null && !ActorCode.safeParse(actor).success)).toEqual([]);
  });
});
