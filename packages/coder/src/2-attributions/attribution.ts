/** Invariant: every span is inside one block; source, cue and content of one attribution are disjoint. */
import type { Mode, Post, Span } from '@demarche/contract';

export interface ExtractedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Who passed the words on: the agency of "…, Reuters reported", where what it reports is itself an attribution. */
  readonly relay: readonly Span[];
  readonly mode: Mode;
  /** `reported`: the author reports it. `post`: an embedded post, its author speaks. `issuer`: an official text, its publisher speaks. `turn`: a verbatim record, the one in the label speaks. */
  readonly voice: 'reported' | 'post' | 'issuer' | 'turn';
  readonly post: Post | null;
  readonly confidence: number;
  /** The rule that decided, most specific last. */
  readonly why: readonly string[];
}

type Parts = Pick<ExtractedAttribution, 'source' | 'cue' | 'content'>;

/** Offset at which an attribution is said to stand: where its cue begins, or where there is none its content. */
export const placeOf = ({ cue, content }: Omit<Parts, 'source'>): number => (cue[0] ?? content[0])![0];

/** Offset at which whom it means is asked: where its source begins, or where there is none its place. */
export const sourcePlaceOf = (one: Parts): number => one.source[0]?.[0] ?? placeOf(one);
