/**
 * Invariant: what a document is given depends on that document alone; windows of several documents that wait at the same
 * time are read together, the longest waiting first. No more batches are under way than the runtime has slots.
 */
import type { EncodedWindow, Encoding, HeadOutput, Network, TokenClassifier } from '@demarche/contract';
import { type Batch, type WindowRows, batchOf, filledRows, windowRows, windowsAtOnce } from './batches.ts';
import { windowsOf } from './windows.ts';
import type { WordPieces } from './word-pieces.ts';

/** Outputs of one run: `windows * rows` rows each, or one a window, but for tables of the weights. */
export type RunOutputs = Readonly<Record<string, HeadOutput>>;

/** A runtime that can load the weights. */
export interface Runtime {
  /** Batches that may be under way at once. */
  readonly slots: number;
  run(batch: Batch, network: Network): Promise<RunOutputs>;
  /** Lets what is under way end. */
  close(): Promise<void>;
}

/** Outputs that are tables of the weights and not one row a piece. */
const TABLES: ReadonlySet<string> = new Set(['distance']);

interface Waiting {
  readonly network: Network;
  readonly window: WindowRows;
  readonly resolve: (encoded: EncodedWindow) => void;
  readonly reject: (error: unknown) => void;
}

/** A classifier over a runtime. */
export function classifierOver(runtime: Runtime, pieces: WordPieces): TokenClassifier {
  const marks = { open: pieces.special('[CLS]'), separator: pieces.special('[SEP]') };
  let waiting: Waiting[] = [];
  let underWay = 0;
  let closed = false;

  const pump = (): void => {
    while (underWay < runtime.slots && waiting.length > 0) {
      const taken = nextOf(waiting);
      waiting = waiting.filter((one) => !taken.includes(one));
      underWay++;
      void run(taken);
    }
  };

  const run = async (taken: readonly Waiting[]): Promise<void> => {
    try {
      const batch = batchOf(taken.map(({ window }) => window));
      const outputs = await runtime.run(batch, taken[0]!.network);
      taken.forEach(({ window, resolve }, i) => {
        const { ids: _ids, classes: _classes, ...rows } = window;
        resolve({ ...rows, heads: headsOf(outputs, i, batch) });
      });
    } catch (error) {
      for (const { reject } of taken) reject(error);
    } finally {
      underWay--;
      pump();
    }
  };

  const encode = (window: WindowRows, network: Network): Promise<EncodedWindow> =>
    new Promise((resolve, reject) => {
      waiting.push({ network, window, resolve, reject });
      // After the others that ask in this turn.
      queueMicrotask(pump);
    });

  return {
    classify: async (inputs, network = 'attributions') => {
      if (closed) throw new Error('The classifier is closed.');
      return Promise.all(
        inputs.map(async (input): Promise<Encoding> => {
          const windows = windowsOf(input, pieces).map((units) => windowRows(units, marks));
          return { windows: await Promise.all(windows.map((window) => encode(window, network))) };
        }),
      );
    },
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('The classifier is closed.'));
      await runtime.close();
    },
  };
}

/** The one that waits longest, and others of its length for the same network, in their order. */
function nextOf(waiting: readonly Waiting[]): readonly Waiting[] {
  const { window: first, network: asked } = waiting[0]!;
  const rows = filledRows(first);
  const alike = waiting.filter(({ window, network }) => network === asked && filledRows(window) === rows);
  return alike.slice(0, windowsAtOnce(rows));
}

/** The part of each output that is a batch's `i`th window's. */
function headsOf(outputs: RunOutputs, i: number, { windows }: Batch): Record<string, HeadOutput> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { width, data }]) => {
      const size = data.length / windows;
      return [name, { width, data: TABLES.has(name) ? data : data.subarray(i * size, (i + 1) * size) }];
    }),
  );
}
