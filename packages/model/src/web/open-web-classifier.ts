/** Invariant: the encoder runs on one thread, in the worker that opens it, and asks no network but for the files it is given. */
import { InferenceSession, Tensor, env } from 'onnxruntime-web/wasm';
import type { Network, TokenClassifier } from '@demarche/contract';
import type { Batch } from '../batches.ts';
import { classifierOver, type RunOutputs, type Runtime } from '../classifier.ts';
import { wordPieces } from '../word-pieces.ts';

export interface WebClassifierFiles {
  /** Addresses on the page's own server. */
  readonly weights: Readonly<Record<Network, string>>;
  readonly vocabulary: string;
  readonly wasm: string;
}

/** Opens the encoder in a browser; meant for a web worker, since a run blocks the thread it is on. */
export async function openWebClassifier({ weights, vocabulary, wasm }: WebClassifierFiles): Promise<TokenClassifier> {
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { wasm };
  const [attributions, acts, words] = await Promise.all([
    InferenceSession.create(weights.attributions),
    InferenceSession.create(weights.acts),
    textAt(vocabulary),
  ]);
  return classifierOver(runtimeOf({ attributions, acts }), wordPieces(words));
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

const runtimeOf = (sessions: Readonly<Record<Network, InferenceSession>>): Runtime => ({
  slots: 1,
  async run({ windows, rows, ids, classes }: Batch, network: Network): Promise<RunOutputs> {
    const shape = [windows, rows];
    const outputs = await sessions[network].run({
      ids: new Tensor('int32', ids, shape),
      classes: new Tensor('int32', classes, shape),
    });
    return Object.fromEntries(
      Object.entries(outputs).map(([name, { data, dims }]) => [
        name,
        { width: dims.at(-1)!, data: data as Float32Array },
      ]),
    );
  },
  async close() {
    await Promise.all(Object.values(sessions).map((session) => session.release()));
  },
});
