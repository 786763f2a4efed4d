/** Invariant: the pieces joined are the text they came from, and only words that stand at their spans are marked. */
import type { Document, Evidence, Span } from '@demarche/contract';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Whether every quote is the slice of the document's text at its span. */
function stands({ spans, quotes }: Pick<Evidence, 'spans' | 'quotes'>, text: string): boolean {
  return spans.length === quotes.length && spans.every(([start, end], i) => text.slice(start, end) === quotes[i]);
}

/**
 * The blocks that hold the evidence, each cut into marked and unmarked pieces; null where the words are not there.
 * @example contextOf(document, evidence)?.[0] // [{ text: 'She said ', marked: false }, { text: 'no', marked: true }]
 */
export function contextOf(
  document: Pick<Document, 'text' | 'blocks'>,
  evidence: Pick<Evidence, 'spans' | 'quotes'>,
): Piece[][] | null {
  if (!stands(evidence, document.text)) return null;
  const blocks = document.blocks.map(({ span }) => span);
  const around: readonly Span[] = blocks.length > 0 ? blocks : [[0, document.text.length]];
  return around
    .map(([start, end]): Span[] => evidence.spans.filter((span) => span[0] < end && span[1] > start))
    .flatMap((spans, i) => {
      const block = around[i];
      return block && spans.length > 0 ? [cut(document.text, block, spans)] : [];
    });
}

function cut(text: string, [from, to]: Span, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const upTo = (end: number, marked: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    upTo(Math.min(start, to), false);
    upTo(Math.min(end, to), true);
  }
  upTo(to, false);
  return pieces;
}
