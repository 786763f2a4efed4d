import type { Dossier } from '@demarche/contract';
import { expect, it } from 'vitest';
import { changesBetween, isEmpty, pictureOf } from './since-visit.ts';

const dossier = (
  positions: readonly (readonly [string, string, string])[],
  demands: readonly (readonly [string, string])[],
) =>
  ({
    documents: positions.length,
    statements: 2 * positions.length,
    positions: positions.map(([actor, position, legality]) => ({ actor, position, legality })),
    demands: demands.map(([what, state]) => ({ by: ['AAA'], what, fate: { state } })),
  }) as unknown as Pick<Dossier, 'positions' | 'demands'> & { documents: number; statements: number };

it('tells who has a stand now, who stands otherwise, and what became of demands', () => {
  const before = pictureOf(dossier([['AAA', 'concern', 'none']], [['leave', 'open']]), '2026-01-03');
  const now = pictureOf(
    dossier(
      [
        ['AAA', 'oppose-condemn', 'none'],
        ['BBB', 'support', 'lawful'],
      ],
      [
        ['leave', 'refused'],
        ['talk', 'open'],
      ],
    ),
    '2026-01-04',
  );
  expect(changesBetween(before, now)).toEqual({
    documents: 1,
    statements: 2,
    positions: [
      { actor: 'AAA', before: ['concern', 'none'], now: ['oppose-condemn', 'none'] },
      { actor: 'BBB', before: null, now: ['support', 'lawful'] },
    ],
    demands: [
      { key: 'AAA leave', before: 'open', now: 'refused' },
      { key: 'AAA talk', before: null, now: 'open' },
    ],
  });
  expect(isEmpty(changesBetween(now, now))).toBe(true);
});
