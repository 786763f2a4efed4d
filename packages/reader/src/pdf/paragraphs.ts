/** Invariant: paragraphs hold the page's words in the order the file draws them; only running heads, feet and page numbers are left out. */
import { oneLine } from '../html/characters.ts';

/** A run of text as a PDF draws it; coordinates in points from the page's lower left. */
export interface Drawn {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

function linesOfPage(items: readonly Drawn[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let start: Drawn | null = null;
  const close = (): void => {
    const shown = oneLine(text);
    if (shown !== '' && start !== null) lines.push({ text: shown, y: start.y, height: start.height });
    text = '';
    start = null;
  };
  for (const item of items) {
    if (start !== null && item.str.trim() !== '' && Math.abs(item.y - start.y) > start.height * 0.6) close();
    if (item.str.trim() !== '') start ??= item;
    text += item.str;
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

const PAGE_NUMBER = /^(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:\/|of)\s*\d{1,4})?$/iu;
/** A line that opens or closes this many pages is a running head or foot. */
const RUNNING = 3;

function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set([lines[0]?.text, lines.at(-1)?.text]))
      if (text !== undefined) edges.set(text, (edges.get(text) ?? 0) + 1);
  return pages.map((lines) =>
    lines.filter((line, i) => {
      const edge = i === 0 || i === lines.length - 1;
      return !(edge && (PAGE_NUMBER.test(line.text) || (edges.get(line.text) ?? 0) >= RUNNING));
    }),
  );
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** The next line starts a paragraph where it stands this much farther off than lines usually do. */
const WIDE_GAP = 1.35;
/** A line that ends a sentence and is this much shorter than the text is wide ends its paragraph. */
const SHORT_LINE = 0.75;

/** The paragraphs of a PDF's pages, each on one line. */
export function paragraphsOf(pages: readonly (readonly Drawn[])[]): string[] {
  const lined = withoutRunningLines(pages.map(linesOfPage));
  const gaps = lined.flatMap((lines) =>
    lines
      .slice(1)
      .map((line, i) => (lines[i]?.y ?? line.y) - line.y)
      .filter((gap) => gap > 0),
  );
  const usual = median(gaps);
  const width = Math.max(0, ...lined.flat().map((line) => line.text.length));
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const lines of lined) {
    for (const [i, line] of lines.entries()) {
      const previous: Line | null = before;
      const samePage = i > 0;
      const apart = previous !== null && samePage && previous.y - line.y > usual * WIDE_GAP;
      const resized = previous !== null && Math.abs(previous.height - line.height) > 1;
      const ended = previous !== null && /[.!?:”"]$/u.test(previous.text) && previous.text.length < width * SHORT_LINE;
      const bullet = /^(?:[•·▪–-]|\d{1,2}\.)\s/u.test(line.text);
      if (previous === null || apart || resized || ended || bullet) paragraphs.push(line.text);
      else {
        const open = paragraphs.pop() ?? '';
        const hyphenated = /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(line.text);
        paragraphs.push(hyphenated ? open.slice(0, -1) + line.text : `${open} ${line.text}`);
      }
      before = line;
    }
  }
  return paragraphs;
}
