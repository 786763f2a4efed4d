/** Invariant: a sketch depends on the prose of one document alone; headlines, captions, related links and boilerplate do not count. */
import type { Document } from '@demarche/contract';
import { keeping } from '../evidence/kept.ts';
import { HASH_BASIS, HASH_PRIME, hashOf } from '../evidence/hash.ts';
import { fold } from '../evidence/words.ts';

/** What a document is compared by. */
export interface Sketch {
  /** The hashes of its shingles, each once, in order. */
  readonly shingles: Uint32Array;
  /** Hashes of some longer stretches, the same ones in every document that has them; stretches so long are rarely shared by chance. */
  readonly sample: Int32Array;
}

/** Words of a shingle: enough to be rare, few enough to outlast light editing. */
const WIDTH = 3;

/** Words of a stretch, and one of so many stretches is in the sample. */
const STRETCH = 8;
const SAMPLED = 3;

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'post']);

/** The sketch of a document, made once. */
export const sketchOf: (document: Document) => Sketch = keeping(makeSketch);

function makeSketch({ text, blocks }: Document): Sketch {
  const shingles: number[] = [];
  const sample = new Set<number>();
  for (const { kind, span } of blocks) {
    if (!PROSE.has(kind)) continue;
    const words = (fold(text.slice(...span)).match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
    for (let i = 0; i + WIDTH <= words.length; i += 1) shingles.push(combined(words, i, WIDTH));
    for (let i = 0; i + STRETCH <= words.length; i += 1) {
      const stretch = combined(words, i, STRETCH);
      if (stretch % SAMPLED === 0) sample.add(stretch | 0);
    }
  }
  return { shingles: distinct(Uint32Array.from(shingles).toSorted()), sample: Int32Array.from(sample) };
}

/** The numbers of an ascending list, each once. */
function distinct(numbers: Uint32Array): Uint32Array {
  let last = 0;
  for (let i = 1; i < numbers.length; i += 1) {
    if (numbers[i] === numbers[last]) continue;
    last += 1;
    numbers[last] = numbers[i]!;
  }
  return numbers.length === 0 ? numbers : numbers.slice(0, last + 1);
}

/** One hash of a stretch of hashed words, mixed so that any modulus samples evenly. */
function combined(words: readonly number[], from: number, width: number): number {
  let value = HASH_BASIS;
  for (let i = from; i < from + width; i += 1) {
    value = Math.imul(value ^ words[i]!, HASH_PRIME);
    value ^= value >>> 15;
  }
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The share of the one's shingles that the other has, 0 to 1; 0 where it has none. */
export function shareIn(one: Sketch, other: Sketch): number {
  const [a, b] = [one.shingles, other.shingles];
  let shared = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    if (a[i] === b[k]) {
      shared += 1;
      i += 1;
      k += 1;
    } else if (a[i]! < b[k]!) i += 1;
    else k += 1;
  }
  return a.length === 0 ? 0 : shared / a.length;
}
