import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { table } from './tables.ts';

const ROW = ['African Union', 's:8a9104df6ea3:a320-408', 'words '.repeat(40)];
const draw = () => table('Title', ['Actor', 'Statement', 'In its words'], [ROW], [10, 10, 60]);

describe('at a terminal', () => {
  const { isTTY, columns } = process.stdout;
  beforeEach(() => Object.assign(process.stdout, { isTTY: true, columns: 100 }));
  afterEach(() => Object.assign(process.stdout, { isTTY, columns }));

  it('cuts no id, wraps the words, and keeps to the width', () => {
    const lines = draw().split('\n');
    expect(lines.some((line) => line.includes('s:8a9104df6ea3:a320-408'))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.length).toBeGreaterThan(8);
  });
});

describe('in a pipe', () => {
  it('separates cells by tabs, with nothing drawn', () => {
    const { isTTY } = process.stdout;
    Object.assign(process.stdout, { isTTY: false });
    expect(draw()).toBe(`# Title\nActor\tStatement\tIn its words\nAfrican Union\t${ROW[1]}\t${ROW[2]!.trim()}\n\n`);
    Object.assign(process.stdout, { isTTY });
  });

  it('is empty where there is nothing', () => {
    expect(table('Title', ['a'], [], [1])).toBe('');
  });
});
