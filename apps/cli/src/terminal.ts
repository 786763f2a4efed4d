/** Invariant: data goes to standard output, everything else to standard error; text of documents cannot steer the terminal. */
import { once } from 'node:events';
import type { Problem } from '@demarche/contract';

/** The reader of a pipe has enough (`| head`): there is nothing left to do but to close what is open. */
export class ReaderHasEnough extends Error {}

let hasEnough = false;

/** Writes to standard output and waits while the reader is slower; throws `ReaderHasEnough` once nobody reads any more. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!hasEnough && !process.stdout.write(text)) await once(process.stdout, 'drain').catch(() => {});
  if (hasEnough) throw new ReaderHasEnough();
}

export const writeLine = (text: string): Promise<void> => write(`${text}\n`);

export const writeJson = (value: unknown): Promise<void> => writeLine(JSON.stringify(value));

/** A problem on standard error: what went wrong, and the mend under it. */
export function complain({ message, mend }: Problem): void {
  process.stderr.write(`${printable(message)}\n  ${printable(mend)}\n`);
}

/** Something to know on standard error, though nothing went wrong. */
export function remark(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Text without control characters, which a document could hold to steer the terminal. Line breaks stay. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' ? c : ''));

/** On one line, for a cell or a snippet. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' ')).trim();

/** Verbatim words in quotation marks; words that stand in their own keep them. */
export const quotation = (words: string): string => (/^[“"«].*[”"»]$/su.test(words) ? words : `“${words}”`);

/**
 * Lets `write` say that the reader of a pipe has enough. To leave at once would tear worker threads down in the middle of
 * their work, which aborts the process.
 */
export function watchForClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    hasEnough = true;
  });
}
