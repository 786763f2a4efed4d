/** Invariant: these types are the door between the reader and whoever brings it bytes. */
import type { Document, Sha256 } from '@demarche/contract';

/** What is known of some bytes besides themselves. */
export interface Origin {
  /** File name, URL or `-`, for error messages and as a hint to the type. */
  readonly name: string;
  readonly url: string | null;
  readonly contentType: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly language?: string | null;
}

export interface ReadLimits {
  /** Bytes; 20 MiB unless given. */
  readonly maxBytes: number;
  /** Open HTML elements inside each other; 500 unless given. */
  readonly maxDepth: number;
}

/** One article, or a feed: its entries that carry text, and the links to those that do not. */
export interface Reading {
  readonly snapshot: Sha256;
  readonly documents: readonly Document[];
  readonly links: readonly string[];
}
