/**
 * Invariant: what words mean together depends on these words alone, so that the compiler stays pure. The vectors of single words come from an
 * encoder of sentences (training/encoder/word_vectors.py); the weighted mean of a text's words comes near to what it says of the whole text.
 */
import vectors from '../../data/word-vectors.json' with { type: 'json' };
import { contentWords } from '../evidence/words.ts';
import { weightOf } from './word-weights.ts';

const { dimensions } = vectors;

/** A row of bytes in a block of many rows, which stand for a direction; all zeros where nothing is known of the words. */
export interface Meaning {
  readonly block: Int8Array;
  readonly at: number;
  readonly length: number;
}

/** What the largest byte of a row stands for is not kept: rows are compared by angle. */
const LARGEST = 127;
const ROWS_OF_A_BLOCK = 1024;

/** By stem, the mean of the unit vectors of its forms, as long as the stem weighs. Read when it is first asked for: most commands compile nothing. */
let ofStem: ReadonlyMap<string, Float32Array> | null = null;

function read(): Map<string, Float32Array> {
  const bytes = new Int8Array(Buffer.from(vectors.vectors, 'base64'));
  const found = new Map<string, Float32Array>();
  for (const [i, word] of vectors.words.split(' ').entries()) {
    const row = bytes.subarray(i * dimensions, (i + 1) * dimensions);
    for (const stem of contentWords(word)) {
      const sum = found.get(stem) ?? new Float32Array(dimensions);
      const length = lengthOf(row);
      for (let i = 0; i < dimensions; i += 1) sum[i]! += row[i]! / length;
      found.set(stem, sum);
    }
  }
  for (const [stem, sum] of found) {
    const scale = weightOf(stem) / lengthOf(sum);
    for (let i = 0; i < dimensions; i += 1) sum[i]! *= scale;
  }
  return found;
}

const UNKNOWN: Meaning = { block: new Int8Array(dimensions), at: 0, length: 0 };

let block = new Int8Array(0);
let next = 0;

/** What words, by their stems, mean together. */
export function meaningOf(words: ReadonlySet<string>): Meaning {
  ofStem ??= read();
  const sum = new Float32Array(dimensions);
  let known = false;
  for (const word of words) {
    const one = ofStem.get(word);
    if (one === undefined) continue;
    for (let i = 0; i < dimensions; i += 1) sum[i]! += one[i]!;
    known = true;
  }
  return known ? rowOf(sum) : UNKNOWN;
}

function rowOf(sum: Float32Array): Meaning {
  if (next === block.length) {
    block = new Int8Array(ROWS_OF_A_BLOCK * dimensions);
    next = 0;
  }
  let largest = 0;
  for (const value of sum) largest = Math.max(largest, Math.abs(value));
  const row = block.subarray(next, next + dimensions);
  for (let i = 0; i < dimensions; i += 1) row[i] = Math.round((sum[i]! * LARGEST) / largest);
  const meaning = { block, at: next, length: lengthOf(row) };
  next += dimensions;
  return meaning;
}

/**
 * How near two meanings are: the cosine, 0 to 1; 0 where nothing is known of either.
 * @example closeness(meaningOf(contentWords('soldiers')), meaningOf(contentWords('troops'))) // 0.7 or so
 */
export function closeness(one: Meaning, other: Meaning): number {
  let product = 0;
  for (let i = 0; i < dimensions; i += 1) product += one.block[one.at + i]! * other.block[other.at + i]!;
  return product <= 0 ? 0 : Math.min(1, product / (one.length * other.length));
}

function lengthOf(row: Float32Array | Int8Array): number {
  let sum = 0;
  for (const value of row) sum += value * value;
  return Math.sqrt(sum);
}
