/** Invariant: a table for a person at a terminal, the same cells separated by tabs for a pipe. */
import Table from 'cli-table3';
import { oneLine } from './terminal.ts';

/** A titled table as text; empty where it has no rows. Widths are shares of the terminal's columns. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map(oneLine));
  if (!process.stdout.isTTY) return `# ${title}\n${[head, ...cells].map((row) => row.join('\t')).join('\n')}\n\n`;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = Math.max(60, process.stdout.columns ?? 100) - shares.length - 1;
  const drawn = new Table({
    head: [...head],
    colWidths: shares.map((share) => Math.max(6, Math.floor((room * share) / total))),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  drawn.push(...cells);
  return `${title}\n${drawn.toString()}\n\n`;
}
