import { describe, expect, it } from 'vitest';
import type { EncoderInput } from '@demarche/contract';
import { pieces } from '../test/vocabulary.ts';
import type { Batch } from './batches.ts';
import { classifierOver, type Runtime } from './classifier.ts';

const input = (text: string): EncoderInput => ({
  text,
  streams: [[{ span: [0, text.length], quoted: [], cuts: [0] }]],
});

/** A runtime that echoes the ids it is given, when told to. */
function echo(slots: number) {
  const seen: Batch[] = [];
  let most = 0;
  let now = 0;
  const runtime: Runtime = {
    slots,
    async run(batch) {
      seen.push(batch);
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return {
        ids: { width: 1, data: Float32Array.from(batch.ids) },
        distance: { width: 1, data: new Float32Array(3) },
      };
    },
    close: async () => {},
  };
  return { runtime, seen, most: () => most };
}

describe('classifierOver', () => {
  it('gives each document its own rows, in the order asked, and reads documents together', async () => {
    const { runtime, seen } = echo(1);
    const classifier = classifierOver(runtime, pieces);
    const texts = ['Peru objected.', 'Chile agreed with Peru.', 'no', 'Oslo and Lima talked at length about it.'];
    const [first, ...others] = await Promise.all([
      classifier.classify([input(texts[0] ?? '')]),
      classifier.classify(texts.slice(1).map(input)),
    ]);
    const all = [...first, ...others.flat()];
    all.forEach(({ windows }, i) => {
      const { ids } = pieces.cut(texts[i] ?? '');
      expect([...windows[0]!.heads['ids']!.data.subarray(0, ids.length + 2)]).toEqual([101, ...ids, 102]);
      expect(windows[0]!.heads['distance']!.data).toHaveLength(3);
    });
    expect(seen.map(({ windows }) => windows)).toEqual([4]);
  });

  it('fills a window up by its own length alone', async () => {
    const { runtime, seen } = echo(2);
    const classifier = classifierOver(runtime, pieces);
    await classifier.classify([input('short'), input('long '.repeat(60))]);
    expect(seen.map(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual([16, 64]);
  });

  it('has no more under way than the runtime has slots', async () => {
    const { runtime, most } = echo(2);
    const classifier = classifierOver(runtime, pieces);
    await classifier.classify(Array.from({ length: 40 }, (_, i) => input('word '.repeat(1 + i * 5))));
    expect(most()).toBe(2);
  });

  it('asks each network by itself, and takes its one row a window', async () => {
    const asked: string[] = [];
    const runtime: Runtime = {
      slots: 1,
      run: ({ windows }, network) => {
        asked.push(`${network} ${windows}`);
        return Promise.resolve({ act: { width: 2, data: Float32Array.from({ length: 2 * windows }, (_, i) => i) } });
      },
      close: async () => {},
    };
    const classifier = classifierOver(runtime, pieces);
    const [[first], [second]] = await Promise.all([
      classifier.classify([input('Peru objected.')]),
      classifier.classify(
        [{ ...input('no yes'), streams: [input('no').streams[0]!, input('no').streams[0]!] }],
        'acts',
      ),
    ]);
    expect(asked).toEqual(['attributions 1', 'acts 2']);
    expect(first!.windows).toHaveLength(1);
    expect(second!.windows.map(({ heads }) => Array.from(heads['act']!.data))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('gives a document without passages no window', async () => {
    const classifier = classifierOver(echo(1).runtime, pieces);
    expect(await classifier.classify([{ text: '', streams: [[]] }])).toEqual([{ windows: [] }]);
  });

  it('passes a failure on, and goes on with the next', async () => {
    const { runtime } = echo(1);
    let broken = true;
    const classifier = classifierOver(
      { ...runtime, run: (...asked) => (broken ? Promise.reject(new Error('out of memory')) : runtime.run(...asked)) },
      pieces,
    );
    await expect(classifier.classify([input('Peru objected.')])).rejects.toThrow('out of memory');
    broken = false;
    expect(await classifier.classify([input('Peru objected.')])).toHaveLength(1);
  });

  it('refuses what waits and what comes once it is closed, and lets the rest end', async () => {
    const classifier = classifierOver(echo(1).runtime, pieces);
    const texts = Array.from({ length: 30 }, () => input('word '.repeat(100)));
    const asked = Promise.allSettled(texts.map((one) => classifier.classify([one])));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await classifier.close();
    const outcomes = (await asked).map(({ status }) => status);
    expect(outcomes).toContain('fulfilled');
    expect(outcomes).toContain('rejected');
    await expect(classifier.classify([input('late')])).rejects.toThrow('closed');
  });
});
