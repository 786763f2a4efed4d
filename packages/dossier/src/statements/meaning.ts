/**
 * Invariant: what words mean together depends on these words alone, so that the compiler stays pure. The vectors of single words come from an
 * encoder of sentences (training/encoder/word_vectors.py); the weighted mean of a text's words comes near to what it says of the whole text.
 */
import vectors from '../../data/word-vectors.json' with { type: 'json' };
import { keeping } from '../evidence/kept.ts';
import { contentWords } from '../evidence/words.ts';
import { weightOf } from './word-weights.ts';

const { dimensions } = vectors;

/** A row of bytes that stand for a unit vector, in a block of many rows; all zeros where nothing is known of the words. */
interface Meaning {
  readonly block: Int8Array;
  readonly at: number;
}

/** What the largest byte of a row stands for is not kept: rows are compared by angle. */
const LARGEST = 127;
const ROWS_OF_A_BLOCK = 1024;

/** By stem, a unit vector: the mean of those of its forms. Read when it is first asked for: most commands compile nothing. */
let ofStem: ReadonlyMap<string, Float32Array> | null = null;

function read(): Map<string, Float32Array> {
  const bytes = new Int8Array(Buffer.from(vectors.vectors, 'base64'));
  const found = new Map<string, Float32Array>();
  for (const [i, word] of vectors.words.split(' ').entries()) {
    const row = Float32Array.from(bytes.subarray(i * dimensions, (i + 1) * dimensions));
    for (const stem of contentWords(word)) {
      const sum = found.get(stem) ?? new Float32Array(dimensions);
      add(sum, row, 1 / lengthOf(row));
      found.set(stem, sum);
    }
  }
  for (const sum of found.values()) sum.set(sum.map((value, _, row) => value / lengthOf(row)));
  return found;
}

const UNKNOWN: Meaning = { block: new Int8Array(dimensions), at: 0 };

let block = new Int8Array(0);
let next = 0;

/** What words, by their stems, mean together; the same set gives the same object. */
const meaningOf = keeping((words: ReadonlySet<string>): Meaning => {
  ofStem ??= read();
  const sum = new Float32Array(dimensions);
  let known = false;
  for (const word of words) {
    const one = ofStem.get(word);
    if (one === undefined) continue;
    add(sum, one, weightOf(word));
    known = true;
  }
  if (!known) return UNKNOWN;
  if (next === block.length) {
    block = new Int8Array(ROWS_OF_A_BLOCK * dimensions);
    next = 0;
  }
  const meaning = { block, at: next };
  const scale = LARGEST / Math.max(...sum.map(Math.abs));
  for (let i = 0; i < dimensions; i += 1) block[next + i] = Math.round(sum[i]! * scale);
  next += dimensions;
  return meaning;
});

/**
 * How near two sets of words, by their stems, are in meaning: the cosine, 0 to 1; 0 where nothing is known of either.
 * @example closeness(contentWords('soldiers'), contentWords('troops')) // 0.7 or so
 */
export function closeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [one, other] = [meaningOf(a), meaningOf(b)];
  if (one === UNKNOWN || other === UNKNOWN) return 0;
  let product = 0;
  let lengths = 0;
  let lengthsOther = 0;
  for (let i = 0; i < dimensions; i += 1) {
    const x = one.block[one.at + i]!;
    const y = other.block[other.at + i]!;
    product += x * y;
    lengths += x * x;
    lengthsOther += y * y;
  }
  return product <= 0 ? 0 : Math.min(1, product / Math.sqrt(lengths * lengthsOther));
}

function add(sum: Float32Array, row: Float32Array, weight: number): void {
  for (let i = 0; i < dimensions; i += 1) sum[i]! += row[i]! * weight;
}

function lengthOf(row: Float32Array): number {
  let sum = 0;
  for (const value of row) sum += value * value;
  return Math.sqrt(sum);
}
