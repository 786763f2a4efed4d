import type { RosterEntry } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import memberships from '../data/memberships.json' with { type: 'json' };
import voices from '../data/voices.json' with { type: 'json' };
import { atlas, rosterOn } from './index.ts';

const on = (day: string): Map<string, RosterEntry> =>
  new Map(rosterOn(atlas, day).map((entry) => [entry.actor, entry]));
const roster = on('2024-06-01');

describe('rosterOn', () => {
  it('has every state and organisation once and nobody else', () => {
    const kinds = new Set(['state', 'organisation']);
    const looked = atlas.actors.filter(({ kind }) => kinds.has(kind)).map(({ code }) => code);
    expect(rosterOn(atlas, '2024-06-01').map(({ actor }) => actor)).toEqual(looked);
    expect(roster.size).toBe(looked.length);
    expect(looked.some((code) => code.startsWith('NSA:'))).toBe(false);
  });

  it('says where a state belongs on the day', () => {
    expect(roster.get('FRA')).toMatchObject({ kind: 'state', region: 'Europe', speaksFor: [] });
    expect(roster.get('FRA')?.blocs).toEqual(expect.arrayContaining(['EU', 'NATO', 'G7']));
    expect(on('2019-06-01').get('GBR')?.blocs).toContain('EU');
    expect(roster.get('GBR')?.blocs).not.toContain('EU');
  });

  it('lets a body speak for the states that take part in it on the day', () => {
    expect(roster.get('EU')?.speaksFor).toHaveLength(27);
    expect(on('2019-06-01').get('EU')?.speaksFor).toContain('GBR');
    expect(roster.get('AU')?.speaksFor).toContain('KEN');
    expect(roster.get('AU')?.speaksFor).not.toContain('MLI');
    expect(roster.get('EU')?.blocs).toContain('G20');
    for (const silent of ['UN', 'OSCE', 'OAS', 'OPEC']) expect(roster.get(silent)?.speaksFor).toEqual([]);
  });
});

it('decides for every organisation whose members are known whether it speaks for them', () => {
  expect(voices.map(({ of }) => of)).toEqual(memberships.map(({ of }) => of));
});
