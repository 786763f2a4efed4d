import { expect, it } from 'vitest';
import { makeTurns } from './turns.ts';

it('lets so many work at once, in order, and goes on after one that fails', async () => {
  const inTurn = makeTurns(2);
  const begun: number[] = [];
  let atOnce = 0;
  let most = 0;
  const works = [0, 1, 2, 3, 4].map((n) =>
    inTurn(async () => {
      begun.push(n);
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 1));
      atOnce -= 1;
      if (n === 1) throw new Error('a bug');
      return n;
    }),
  );
  const ends = await Promise.allSettled(works);
  expect(ends.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});
