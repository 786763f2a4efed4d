/** bytes -> documents. */
import type { Document, Outcome, Sha256 } from '@demarche/contract';

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
  readonly maxBytes: number;
  readonly maxDepth: number;
}

/** One article, or a feed: its entries that carry text, and the links to those that do not. */
export interface Reading {
  readonly snapshot: Sha256;
  readonly documents: readonly Document[];
  readonly links: readonly string[];
}

/** Reads text, Markdown, HTML, a feed or a PDF. The document id is derived from the canonical text. */
export declare function read(
  bytes: Uint8Array,
  origin: Origin,
  limits?: Partial<ReadLimits>,
): Promise<Outcome<Reading>>;

export { readText } from './text/read-text.ts';

/** A document from HTML with the given id; what `demarche code` uses for `{html}` lines. */
export declare function readHtml(html: string, meta: Pick<Document, 'id'> & Partial<Document>): Outcome<Document>;

export interface FetchLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  readonly allowPrivate: boolean;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address after redirects. */
  readonly url: string;
  readonly contentType: string | null;
}

/** Fetches a URL; refuses private, loopback and link-local addresses at every hop unless `allowPrivate`. */
export declare function fetchUrl(url: string, limits?: Partial<FetchLimits>): Promise<Outcome<Fetched>>;
