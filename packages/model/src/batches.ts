/**
 * Invariant: how many rows a window is filled up to depends on its own length alone, and only windows of one such length are
 * read together, so that what else is read at the time changes nothing in what a window is given.
 */
import type { Unit } from './windows.ts';

/** Marks of the vocabulary, by their ids in it. */
export interface Marks {
  readonly open: number;
  readonly separator: number;
}

/** One window's rows: ids and classes as the encoder reads them, offsets and word edges as the coder does. */
export interface WindowRows {
  readonly ids: Int32Array;
  readonly classes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly opens: Uint8Array;
  readonly closes: Uint8Array;
}

/** What one run of the encoder reads: `windows * rows` ids and classes, shorter windows filled up with 0. */
export interface Batch {
  readonly windows: number;
  readonly rows: number;
  readonly ids: Int32Array<ArrayBuffer>;
  readonly classes: Int32Array<ArrayBuffer>;
}

/** Rows of one run, filling included: as measured, larger ones are slower on a CPU. */
const BATCH_ROWS = 1024;
/** Windows are filled up to a multiple of this. The weights are made for it: the same number stands in `training/encoder/data.py`. */
const STEP = 16;

/** `[CLS] unit [SEP] unit [SEP]` */
export function windowRows(units: readonly Unit[], { open, separator }: Marks): WindowRows {
  const rows = 1 + units.reduce((sum, { ids }) => sum + ids.length + 1, 0);
  const window = {
    ids: new Int32Array(rows),
    classes: new Int32Array(rows),
    starts: new Int32Array(rows),
    ends: new Int32Array(rows),
    opens: new Uint8Array(rows),
    closes: new Uint8Array(rows),
  };
  window.ids[0] = open;
  let at = 1;
  for (const unit of units) {
    for (const column of ['ids', 'classes', 'starts', 'ends', 'opens', 'closes'] as const)
      window[column].set(unit[column], at);
    at += unit.ids.length;
    window.ids[at++] = separator;
  }
  return window;
}

/** Rows that a window is filled up to. */
export const filledRows = ({ ids }: WindowRows): number => Math.ceil(ids.length / STEP) * STEP;

/** How many windows of so many rows are read together at most. */
export const windowsAtOnce = (rows: number): number => Math.max(1, Math.floor(BATCH_ROWS / rows));

/** Windows of one length as one run's input. */
export function batchOf(windows: readonly WindowRows[]): Batch {
  const rows = filledRows(windows[0]!);
  const ids = new Int32Array(windows.length * rows);
  const classes = new Int32Array(windows.length * rows);
  windows.forEach((window, i) => {
    ids.set(window.ids, i * rows);
    classes.set(window.classes, i * rows);
  });
  return { windows: windows.length, rows, ids, classes };
}
