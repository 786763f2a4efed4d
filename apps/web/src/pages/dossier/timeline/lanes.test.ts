import type { TimelineEntry } from '@demarche/contract';
import { expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';

const entry = (day: string | null, kind: string, actors: string[] = []) =>
  ({ day, kind, actors, title: 'what', statement: null, evidence: [] }) as unknown as TimelineEntry;

it('counts what each actor said on each day, joint statements for each, and keeps events apart', () => {
  const { lanes, events, first, last, most } = lanesOf([
    entry('2026-01-02', 'event'),
    entry('2026-01-05', 'statement', ['AAA', 'BBB']),
    entry('2026-01-03', 'statement', ['AAA']),
    entry('2026-01-03', 'statement', ['AAA']),
    entry('2026-01-09', 'contact', ['AAA']),
    entry(null, 'statement', ['CCC']),
  ]);
  expect(lanes).toEqual([
    {
      actor: 'AAA',
      statements: 3,
      days: [
        { day: '2026-01-03', statements: 2 },
        { day: '2026-01-05', statements: 1 },
      ],
    },
    { actor: 'BBB', statements: 1, days: [{ day: '2026-01-05', statements: 1 }] },
  ]);
  expect([events.length, first, last, most]).toEqual([1, '2026-01-02', '2026-01-05', 2]);
});
