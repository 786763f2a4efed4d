/** Invariant: measurements are made under the codebook that ships. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Codebook } from '@demarche/contract';
import { loadCodebook } from '@demarche/usecases';

const FILE = path.resolve(import.meta.dirname, '../codebooks/two-axis.yaml');

/** The codebook two-axis, as it ships. */
export function shippedCodebook(): Codebook {
  const read = loadCodebook(readFileSync(FILE, 'utf8'), FILE);
  if (read.kind === 'problem') throw new Error(read.problem.message);
  return read.value;
}
