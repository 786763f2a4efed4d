import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

async function* chunked(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const texts = async (input: string, size: number, maxBytes = 1000) => {
  const lines = [];
  for await (const { text } of linesOf(chunked(Buffer.from(input), size), maxBytes)) lines.push(text);
  return lines;
};

describe('linesOf', () => {
  it('gives the same lines wherever the chunks are cut, also inside a character', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '').replaceAll('\uFEFF', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const kept = lines.filter((text) => text.trim() !== '');
        expect(await texts(lines.join('\n'), size)).toEqual(kept);
      }),
    );
  });

  it('counts blank lines and leaves them out', async () => {
    const numbers = [];
    for await (const { number } of linesOf(chunked(Buffer.from('a\n\nb\n'), 2), 10)) numbers.push(number);
    expect(numbers).toEqual([1, 3]);
  });

  it('gives null for a line over the limit, and goes on after it', async () => {
    expect(await texts(`ab\n${'x'.repeat(50)}\ncd`, 8, 10)).toEqual(['ab', null, 'cd']);
  });

  it('does not take a byte order mark for text', async () => {
    expect(await texts('\uFEFFa', 2)).toEqual(['a']);
  });
});
