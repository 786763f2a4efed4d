import { ActorCode } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { readMetonyms } from './metonyms.ts';

describe('the labelled metonyms', () => {
  const rows = readMetonyms();

  it('are at least 300, with negatives', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(rows.filter(({ actor }) => actor === null).length).toBeGreaterThan(100);
  });

  it('are numbered in order, each said once, with codes of actors', () => {
    expect(rows.map(({ id }) => Number(id.slice(1)))).toEqual(rows.map((_, i) => i + 1));
    expect(new Set(rows.map(({ text, start }) => `${start} ${text}`)).size).toBe(rows.length);
    expect(rows.filter(({ actor }) => actor !== null && !ActorCode.safeParse(actor).success)).toEqual([]);
  });
});
