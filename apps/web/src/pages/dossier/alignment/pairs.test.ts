import type { ActorCode, Alignment } from '@demarche/contract';
import { expect, it } from 'vitest';
import { inWords, standOf, weightOf } from './pairs.ts';

const pair = (a: string, b: string, n: number, kappa: number | null) =>
  ({ a, b, n, agreement: 0.5, kappa }) as unknown as Alignment['pairs'][number];
const alignment = {
  actors: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
  pairs: [
    pair('A', 'B', 2, 0.2),
    pair('C', 'A', 3, 0.9),
    pair('A', 'D', 1, -2),
    pair('E', 'A', 1, null),
    pair('B', 'F', 1, 1),
  ],
} as unknown as Alignment;

it('says of one actor with whom it agrees and differs, and puts who has nothing in common on no side', () => {
  const { agrees, differs, asChance, nothingInCommon } = standOf(alignment, 'A' as ActorCode);
  const others = [agrees, differs, asChance].map((side) => side.map(({ other }) => other).join(''));
  expect([...others, nothingInCommon.join('')]).toEqual(['CB', 'D', 'E', 'FG']);
});

it('has words for a pair, and draws what rests on little paler', () => {
  expect(inWords(alignment.pairs[0]!)).toBe('agree on 1 of 2; κ 0.20');
  expect(inWords(alignment.pairs[3]!)).toContain('κ – (');
  expect([weightOf(1) < weightOf(2), weightOf(2) < weightOf(3), weightOf(3), weightOf(9)]).toEqual([true, true, 1, 1]);
});
