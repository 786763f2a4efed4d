/** Stage 1: document -> sentences with tokens. Sentences are ordered, disjoint, inside their block; spans are into `document.text`. */
import type { Document, Span } from '@demarche/contract';

/** A word, number or single mark; offsets are UTF-16 code units into the document's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

export interface Sentence {
  readonly span: Span;
  /** Index into `document.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** Splits every block of the document into sentences and tokens. */
export function segment(_document: Document): Sentence[] {
  return [];
}
