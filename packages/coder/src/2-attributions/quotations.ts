/**
 * Invariant: quotations are in text order, lie inside one block each and do not overlap; a quotation inside another is
 * part of the outer one.
 */
import type { Block, Document, Mode, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';

export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Index into `document.blocks`. */
  readonly block: number;
  /** False where the block ends before the closing mark: the next block's quotation goes on with it. */
  readonly closed: boolean;
}

/** Opening marks with what closes them. A plain `'` or `‘` is a mark only where it cannot be an apostrophe. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  '„': '“”"',
  '«': '»',
  "''": "''",
  '``': "''",
  '‘': '’',
  "'": "'",
};
const OPENING = /“|"|„|«|''|``|‘|'/gu;

/** Offsets at which sentences begin that neither stand in quotation marks nor open with one. */
export function unquotedStarts(sentences: readonly Sentence[], quotations: readonly Quotation[]): Set<number> {
  let q = 0;
  return new Set(
    sentences.flatMap(({ span: [start] }) => {
      while (q < quotations.length && quotations[q]!.span[1] <= start) q++;
      const quoted = q < quotations.length && quotations[q]!.span[0] <= start;
      return quoted ? [] : [start];
    }),
  );
}

/** The outermost stretches inside quotation marks. */
export function findQuotations(document: Document): Quotation[] {
  return document.blocks.flatMap((block, index) => quotationsOf(document.text, block, index));
}

function quotationsOf(text: string, { span: [start, end] }: Block, block: number): Quotation[] {
  const found: Quotation[] = [];
  const body = text.slice(start, end);
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(body); open; open = OPENING.exec(body)) {
    const mark = open[0];
    if (!canOpen(body, open.index, mark)) continue;
    const from = open.index + mark.length;
    const close = closingOf(body, from, mark);
    if (close === null) {
      if (!PARAGRAPH_MARKS.has(mark) || body.slice(from).trim().length < 3) continue;
      found.push({ span: [start + open.index, end], block, closed: false });
      break;
    }
    found.push({ span: [start + open.index, start + close], block, closed: true });
    OPENING.lastIndex = close;
  }
  return found;
}

/** Marks that may stay open at the end of a paragraph. */
const PARAGRAPH_MARKS: ReadonlySet<string> = new Set(['“', '"', "''", '``', '«']);

function canOpen(body: string, index: number, mark: string): boolean {
  const before = body[index - 1] ?? ' ';
  const after = body[index + mark.length] ?? ' ';
  if (mark === '“' || mark === '„' || mark === '«') return true;
  return /[\s([{—–\-:/“"]/u.test(before) && !/[\s,.;)]/u.test(after);
}

/** A plain apostrophe further off than this does not close a quotation. */
const SINGLE_REACH = 500;

/** Offset after the closing mark, or null. */
function closingOf(body: string, from: number, mark: string): number | null {
  const closers = PAIRS[mark]!;
  const single = mark === '‘' || mark === "'";
  let doubtful: number | null = null;
  const end = single ? Math.min(body.length, from + SINGLE_REACH) : body.length;
  for (let at = from; at < end; at++) {
    const hit = closers === "''" ? body.startsWith(closers, at) : closers.includes(body[at]!);
    if (!hit) continue;
    const after = at + (closers === "''" ? 2 : 1);
    if (!single) {
      const opens = body[at] === '"' && /[\s(]/u.test(body[at - 1]!) && /[\p{L}\p{N}]/u.test(body[after] ?? ' ');
      if (!opens) return after;
      if (mark === '"') return null;
      continue;
    }
    if (/[\p{L}\p{N}]/u.test(body[after] ?? ' ')) continue;
    if (at > from && body[at - 1] !== 's') return after;
    doubtful ??= after;
  }
  return doubtful;
}

/** `direct` where all of the content is quoted, `indirect` where none is. */
export function modeOf(content: readonly Span[], quotations: readonly Quotation[]): Mode {
  let quoted = 0;
  let whole = 0;
  for (const [start, end] of content) {
    whole += end - start;
    for (const { span } of quotations) quoted += Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0]));
  }
  if (quoted === 0) return 'indirect';
  return whole - quoted <= 2 ? 'direct' : 'mixed';
}
