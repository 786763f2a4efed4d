/** Invariant: a table for a person at a terminal, the same cells separated by tabs for a pipe. */
import Table from 'cli-table3';
import { oneLine } from './terminal.ts';

/** A titled table as text; empty where it has no rows. Widths are shares of the terminal's columns; the widest column yields. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map(oneLine));
  if (!process.stdout.isTTY) return `# ${title}\n${[head, ...cells].map((row) => row.join('\t')).join('\n')}\n\n`;
  const drawn = new Table({
    head: [...head],
    colWidths: widths([head, ...cells], shares, process.stdout.columns ?? 100),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  drawn.push(...cells);
  return `${title}\n${drawn.toString()}\n\n`;
}

const PADDING = 2;
const NARROWEST = 20;

/** Every column holds its longest word, so that no id or label is cut; what remains is the widest column's. */
function widths(rows: readonly (readonly string[])[], shares: readonly number[], columns: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = columns - shares.length - 1;
  const longestWord = (i: number) =>
    Math.max(...rows.flatMap((row) => (row[i] ?? '').split(' ').map((word) => word.length)));
  const widest = shares.indexOf(Math.max(...shares));
  const others = shares.map((share, i) =>
    i === widest ? 0 : Math.max(longestWord(i) + PADDING, Math.floor((room * share) / total)),
  );
  const left = room - others.reduce((sum, width) => sum + width, 0);
  return others.map((width, i) => (i === widest ? Math.max(NARROWEST, left) : width));
}
