/** Invariant: the weights that ship with the product are used, and no others are fetched. */
import { access, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { TokenClassifier } from '@demarche/contract';
import { classifierOver } from '../classifier.ts';
import { wordPieces } from '../word-pieces.ts';
import { openPool } from './pool.ts';

const shipped = path.resolve(import.meta.dirname, '../../weights');

export interface ClassifierOptions {
  /** Worker threads; one a core unless told otherwise. */
  readonly workers?: number;
  /** Folder with `encoder.onnx`, `acts.onnx` and `vocab.txt`. */
  readonly weights?: string;
}

/**
 * Opens the encoder in worker threads. The caller closes it; a pool with nothing to do does not keep the process alive.
 * @example const classifier = await openClassifier(); await classifier.classify([encoderInput(document)]);
 */
export async function openClassifier({
  workers = availableParallelism(),
  weights = shipped,
}: ClassifierOptions = {}): Promise<TokenClassifier> {
  const files = { attributions: path.join(weights, 'encoder.onnx'), acts: path.join(weights, 'acts.onnx') };
  for (const file of Object.values(files)) await access(file);
  const vocabulary = await readFile(path.join(weights, 'vocab.txt'), 'utf8');
  return classifierOver(await openPool(files, workers), wordPieces(vocabulary));
}
