/** A worker thread over the weights, each network's loaded when it is first asked: one batch in, its outputs back, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Network } from '@demarche/contract';
import type { Batch } from '../batches.ts';

/** A file of weights for each network. */
export type WeightFiles = Readonly<Record<Network, string>>;

/** What a worker is sent: a batch, and the number of the request. */
export interface Request {
  readonly request: number;
  readonly network: Network;
  readonly batch: Batch;
}

const port = parentPort!;
const files = workerData as WeightFiles;
const open = (network: Network): Promise<InferenceSession> =>
  InferenceSession.create(files[network], {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
  });
const sessions = new Map<Network, Promise<InferenceSession>>([['attributions', open('attributions')]]);
const sessionOf = (network: Network): Promise<InferenceSession> => {
  const opened = sessions.get(network) ?? open(network);
  sessions.set(network, opened);
  return opened;
};
await sessionOf('attributions');
port.postMessage({ ready: true });

port.on('message', ({ request, network, batch }: Request) => {
  void answer(request, network, batch);
});

async function answer(
  request: number,
  network: Network,
  { windows, rows, ids, classes }: Request['batch'],
): Promise<void> {
  try {
    const shape = [windows, rows];
    const session = await sessionOf(network);
    const outputs = await session.run({
      ids: new Tensor('int32', ids, shape),
      classes: new Tensor('int32', classes, shape),
    });
    const heads = Object.entries(outputs).map(([name, { data, dims }]) => [
      name,
      // A copy of its own, so that it can be handed over whole.
      { width: dims.at(-1)!, data: new Float32Array(data as Float32Array) },
    ]);
    const given = Object.fromEntries(heads) as Record<string, { width: number; data: Float32Array<ArrayBuffer> }>;
    port.postMessage(
      { request, outputs: given },
      Object.values(given).map(({ data }) => data.buffer),
    );
  } catch (error) {
    port.postMessage({ request, error: error instanceof Error ? error.message : String(error) });
  }
}
