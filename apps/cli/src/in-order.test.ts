import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));

async function* counting(to: number): AsyncGenerator<number> {
  for (let i = 0; i < to; i++) yield i;
}

describe('inOrder', () => {
  it('gives results in order, with no more under way than allowed', async () => {
    let now = 0;
    let most = 0;
    const work = async (i: number): Promise<number> => {
      most = Math.max(most, ++now);
      const result = await after((i * 7) % 5, i * i);
      now--;
      return result;
    };
    const results: number[] = [];
    for await (const one of inOrder(counting(20), work, 4)) results.push(one);
    expect(results).toEqual(Array.from({ length: 20 }, (_, i) => i * i));
    expect(most).toBe(4);
  });

  it('gives the first before the source has more', async () => {
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      await new Promise(() => {});
    }
    for await (const one of inOrder(slow(), async (item) => item, 4)) {
      expect(one).toBe('first');
      break;
    }
  });

  it('ends with the first rejection, in its turn', async () => {
    const work = (i: number): Promise<number> =>
      i === 2 ? Promise.reject(new Error('second')) : after(i === 0 ? 5 : 0, i);
    const results: number[] = [];
    const run = async (): Promise<void> => {
      for await (const one of inOrder(counting(5), work, 5)) results.push(one);
    };
    await expect(run()).rejects.toThrow('second');
    expect(results).toEqual([0, 1]);
  });
});
