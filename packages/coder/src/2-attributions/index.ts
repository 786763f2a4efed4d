/** Stage 2: who is said to have said something: source, cue and content spans. Knows nothing of actors. */
import type { Document, Mode, Post, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';

export interface ExtractedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly mode: Mode;
  /** `reported`: the author reports it. `post`: an embedded post, its author speaks. `issuer`: an official text, its publisher speaks. */
  readonly voice: 'reported' | 'post' | 'issuer';
  readonly post: Post | null;
  readonly confidence: number;
  /** The rule that decided, most specific last. */
  readonly why: readonly string[];
}

/** Finds the attributions of a document, in text order. */
export function extractAttributions(_document: Document, _sentences: readonly Sentence[]): ExtractedAttribution[] {
  return [];
}
