/** Invariant: at most one line is held in memory, and never more of it than the limit. */

/** One line of input, counted from 1; null text where it was longer than the limit. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

const NEWLINE = 0x0a;

/** The lines of a stream of bytes, as they come. Blank lines are counted and left out. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBytes) pending.push(part);
    else pending = [];
  };
  const finish = (): Line => {
    number += 1;
    const text = size > maxBytes ? null : Buffer.concat(pending).toString('utf8');
    pending = [];
    size = 0;
    return { number, text: number === 1 && text?.startsWith('\uFEFF') ? text.slice(1) : text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line.text?.trim() !== '') yield line;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) {
    const line = finish();
    if (line.text?.trim() !== '') yield line;
  }
}
