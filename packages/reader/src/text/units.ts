/**
 * Invariant: units are trimmed stretches of the given text, ordered, disjoint, and together hold every character
 * of it that is not white space.
 */

/** A line of the text, or several where a paragraph was broken to a fixed width. Offsets are UTF-16 code units. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** Marks that open a list item; the dash must be followed by white space. */
export const BULLET = /^(?:[-–•·*▪◦‣●■►]|\(?\d{1,2}[.)])\s+(?=\S)/u;

const STARTS_A_LINE = /^(?:[-–—•·*▪◦‣●■►|@#>]|\d{1,2}[.)]\s)/u;
const RUNS_ON = /[^\s.!?…:;"”’»)\]|]$/u;
/** Plain-text mail and wire copy is broken at 60 to 80 columns; a line of more than 100 was not broken by hand. */
const WIDEST_BROKEN_LINE = 100;
const NARROWEST_BROKEN_LINE = 40;

const trimmed = (text: string, from: number, to: number, gap: number): Unit | null => {
  const raw = text.slice(from, to);
  const body = raw.trim();
  if (body === '') return null;
  const start = from + raw.indexOf(body);
  return { start, end: start + body.length, text: body, gap };
};

function linesOf(text: string): Unit[] {
  const lines: Unit[] = [];
  let from = 0;
  let gap = 0;
  const take = (to: number): void => {
    const line = trimmed(text, from, to, gap);
    if (line === null) gap += 1;
    else {
      lines.push(line);
      gap = 0;
    }
  };
  for (const found of text.matchAll(LINE_BREAK)) {
    take(found.index);
    from = found.index + found[0].length;
  }
  take(text.length);
  return lines;
}

const runsOn = (line: Unit, next: Unit): boolean => RUNS_ON.test(line.text) && /^\p{Ll}/u.test(next.text);

/** Whether these consecutive lines are one text broken to a width, to judge by how often a sentence runs over the end. */
function isBroken(run: readonly Unit[]): boolean {
  const inner = run.slice(0, -1);
  if (inner.length === 0 || run.some((line) => line.text.length > WIDEST_BROKEN_LINE)) return false;
  if (inner.some((line) => line.text.length < NARROWEST_BROKEN_LINE)) return false;
  const over = inner.filter((line, i) => runsOn(line, run[i + 1] as Unit)).length;
  return over * 3 >= inner.length;
}

/** The text's lines, with lines that were broken to a width joined again. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  const lines = linesOf(text);
  let from = 0;
  while (from < lines.length) {
    let to = from + 1;
    while (to < lines.length && (lines[to] as Unit).gap === 0) to += 1;
    const run = lines.slice(from, to);
    const broken = isBroken(run);
    for (const [i, line] of run.entries()) {
      const before = units.at(-1);
      const previous = run[i - 1];
      const joins =
        before !== undefined &&
        previous !== undefined &&
        !STARTS_A_LINE.test(line.text) &&
        !/^(?:https?:|pic\.twitter)/u.test(line.text) &&
        (runsOn(previous, line) || broken);
      if (joins) {
        units[units.length - 1] = { ...before, end: line.end, text: text.slice(before.start, line.end) };
      } else units.push(line);
    }
    from = to;
  }
  return units;
}
