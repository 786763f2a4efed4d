/**
 * Invariant: a worker has at most `AHEAD` batches, so that it never waits for the next one and nothing piles up in it. A worker
 * that died is asked nothing more; once all have, every batch is refused.
 */
import { Worker } from 'node:worker_threads';
import type { RunOutputs, Runtime } from '../classifier.ts';
import type { Request, WeightFiles } from './worker.ts';

type Answer =
  | { readonly ready: true }
  | { readonly request: number; readonly outputs: RunOutputs }
  | { readonly request: number; readonly error: string };

/** Batches a worker holds: the one it runs and the next. */
const AHEAD = 2;

/** Worker threads, one session a network each. Rejects where the runtime or the weights cannot be loaded. */
export async function openPool(weights: WeightFiles, workers: number): Promise<Runtime> {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`An encoder needs at least 1 worker, not ${workers}.`);
  const pool = Array.from({ length: workers }, () => start(weights));
  const terminate = async (): Promise<void> => {
    await Promise.all(pool.map(({ worker }) => worker.terminate()));
  };
  try {
    await Promise.all(pool.map(({ ready }) => ready));
  } catch (error) {
    await terminate();
    throw error;
  }
  return {
    slots: workers * AHEAD,
    run: (batch, network) => {
      const alive = pool.filter((one) => one.alive());
      const [first] = alive;
      if (!first) return Promise.reject(new Error('The encoder could not be run.'));
      return alive.reduce((least, one) => (one.held() < least.held() ? one : least), first).run(batch, network);
    },
    async close() {
      await Promise.all(pool.map(({ idle }) => idle()));
      await terminate();
    },
  };
}

interface Member {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  readonly run: Runtime['run'];
  readonly alive: () => boolean;
  /** Batches it has. */
  readonly held: () => number;
  /** Resolves once it has none. */
  readonly idle: () => Promise<void>;
}

function start(weights: WeightFiles): Member {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: weights });
  const requests = new Map<number, PromiseWithResolvers<RunOutputs>>();
  const loaded = Promise.withResolvers<void>();
  let next = 0;
  let alive = true;

  worker.on('message', (answer: Answer) => {
    if ('ready' in answer) {
      loaded.resolve();
      // A pool with nothing to do must not keep the process alive.
      worker.unref();
      return;
    }
    const asked = requests.get(answer.request)!;
    requests.delete(answer.request);
    if (requests.size === 0) worker.unref();
    if ('error' in answer) asked.reject(new Error(`The encoder failed: ${answer.error}`));
    else asked.resolve(answer.outputs);
  });
  const died = (cause: unknown): void => {
    alive = false;
    const error = new Error('The encoder could not be run.', { cause });
    loaded.reject(error);
    for (const { reject } of requests.values()) reject(error);
    requests.clear();
  };
  worker.on('error', died);
  worker.on('exit', died);

  return {
    worker,
    ready: loaded.promise,
    alive: () => alive,
    held: () => requests.size,
    idle: async () => {
      await Promise.allSettled([...requests.values()].map(({ promise }) => promise));
    },
    run: ({ windows, rows, ids, classes }, network) => {
      const asked = Promise.withResolvers<RunOutputs>();
      const request = next++;
      requests.set(request, asked);
      worker.ref();
      const message: Request = { request, network, batch: { windows, rows, ids, classes } };
      worker.postMessage(message, [ids.buffer, classes.buffer]);
      return asked.promise;
    },
  };
}
