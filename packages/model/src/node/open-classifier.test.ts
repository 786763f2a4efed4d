import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EncodedWindow, EncoderInput } from '@demarche/contract';
import { vocabulary } from '../../test/vocabulary.ts';
import { openClassifier } from './open-classifier.ts';

const input = (text: string): EncoderInput => ({
  text,
  streams: [[{ span: [0, text.length], quoted: [], cuts: [0] }]],
});
const TEXTS = [
  'The foreign minister said that talks would resume on Monday.',
  '“We condemn this attack,” the Peruvian envoy told reporters in Lima, adding that her government would respond. '.repeat(
    3,
  ),
  'Oslo denied it.',
  'Rain fell on the capital. '.repeat(30),
];

const classifier = await openClassifier({ workers: 2 });
afterAll(() => classifier.close());

describe('the shipped encoder', () => {
  it('gives a document the same numbers alone and beside others', async () => {
    const [alone] = await classifier.classify([input(TEXTS[1]!)]);
    const others = Array.from({ length: 12 }, (_, i) => input(TEXTS[i % TEXTS.length]!.slice(i)));
    const beside = await classifier.classify([...others, input(TEXTS[1]!), ...others]);
    expect(numbers(beside[others.length]!.windows)).toEqual(numbers(alone!.windows));
  });

  it('tells the word of saying from the others', async () => {
    const [{ windows: [window] } = { windows: [] }] = await classifier.classify([input(TEXTS[0]!)]);
    const { width, data } = window!.heads['cue']!;
    const outside = (word: string): number => data[window!.starts.indexOf(TEXTS[0]!.indexOf(word)) * width]!;
    const begins = (word: string): number => data[window!.starts.indexOf(TEXTS[0]!.indexOf(word)) * width + 1]!;
    expect(begins('said')).toBeGreaterThan(outside('said'));
    expect(begins('talks')).toBeLessThan(outside('talks'));
  });

  it('says so where the weights cannot be read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'demarche-weights-'));
    await expect(openClassifier({ weights: folder })).rejects.toThrow('encoder.onnx');
    await writeFile(path.join(folder, 'encoder.onnx'), 'no weights');
    await expect(openClassifier({ weights: folder })).rejects.toThrow('acts.onnx');
    await writeFile(path.join(folder, 'acts.onnx'), 'no weights');
    await writeFile(path.join(folder, 'vocab.txt'), vocabulary);
    await expect(openClassifier({ weights: folder, workers: 1 })).rejects.toThrow('could not be run');
    await rm(folder, { recursive: true });
  });
});

/** The heads' bytes, short enough to compare. */
const numbers = (windows: readonly EncodedWindow[]) =>
  windows.map(({ heads }) =>
    Object.entries(heads).map(([name, { data }]) => [name, createHash('sha256').update(data).digest('hex')]),
  );
