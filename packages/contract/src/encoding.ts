/**
 * Invariant: what an encoder reads and gives is tied to one document's text by UTF-16 offsets, and to no runtime: the same
 * coder works on encodings made in a worker thread and on those made in a browser.
 */
import type { Span } from './span.ts';

/** A stretch of a document's text that is read as a whole, such as a paragraph. */
export interface Passage {
  readonly span: Span;
  /** Stretches of `span` inside quotation marks, in order, marks included. */
  readonly quoted: readonly Span[];
  /** Who acts, on whom, and what is said, where that is known already; in place of `quoted` for a network that reads roles. */
  readonly roles?: readonly RoleSpan[];
  /** Where a passage that is too long for one window may be cut: the starts of its sentences, in order. */
  readonly cuts: readonly number[];
}

/** Words with a part in what is told. Of those that overlap, the first counts. */
export interface RoleSpan {
  readonly role: 'source' | 'target' | 'content';
  readonly span: Span;
}

/** The trained networks: one finds who said what, the other what an act is, given its source and its target or content. */
export type Network = 'attributions' | 'acts';

/**
 * What an encoder is asked to read of one text: streams of passages that go on from each other, in order. An embedded post
 * is a stream of its own, so that the article is read on over it.
 */
export interface EncoderInput {
  readonly text: string;
  readonly streams: readonly (readonly Passage[])[];
}

/** One number a piece and column, row by row: `data[piece * width + column]`; of `acts` one row a window. */
export interface HeadOutput {
  readonly width: number;
  readonly data: Float32Array;
}

/**
 * Pieces of words that were read together, with the outputs of each head for them. The first row is the opening mark, which
 * stands for "none"; it and the separators have empty offsets and neither open nor close a word.
 */
export interface EncodedWindow {
  /** Offsets of each row in the document's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a row begins a word, and where it ends one. */
  readonly opens: Uint8Array;
  readonly closes: Uint8Array;
  readonly heads: Readonly<Record<string, HeadOutput>>;
}

/** What an encoder gives for one document. */
export interface Encoding {
  readonly windows: readonly EncodedWindow[];
}

/** The one port to trained weights: several documents at a time, so that an implementation can batch across them. */
export interface TokenClassifier {
  /** Encodings in the order of `inputs`. Rejects only where the runtime is broken or the classifier is closed. */
  classify(inputs: readonly EncoderInput[], network?: Network): Promise<readonly Encoding[]>;
  /** Lets what is under way end and frees the workers. */
  close(): Promise<void>;
}
