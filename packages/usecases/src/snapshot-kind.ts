/**
 * Invariant: what bytes are is told by themselves alone, since nobody keeps what a server called them; in doubt they are text, which does
 * least. It is the reader's own order: a PDF by its mark, a page by its first element or by one that only pages have.
 */
import type { SnapshotAbout } from '@demarche/contract';
import { decode } from '@demarche/reader';

type Kind = SnapshotAbout['kind'];

/** How far into the bytes the mark of a PDF and the elements of a page are looked for. */
const MARK_WITHIN = 1024;
const PAGE_WITHIN = 20_000;

const PAGE = /<(?:!doctype\s+html|html|head|body|article)\b/iu;

/** What the bytes of a document look like. @example kindOf(Buffer.from('<p>Words</p>')) // 'html' */
export function kindOf(bytes: Uint8Array): Kind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PAGE_WITHIN));
  if (start.slice(0, MARK_WITHIN).includes('%PDF-')) return 'pdf';
  // Of UTF-16 every other byte is zero.
  const words = start.replace(/^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)/u, '').replaceAll('\0', ''); // oxlint-disable-line no-control-regex
  if (PAGE.test(words)) return 'html';
  // A feed or another XML is no page.
  return /^\s*<(?!\?xml|rss\b|feed\b|rdf:)/iu.test(words) ? 'html' : 'text';
}

/** What is sent to be looked at: the words of the bytes, in UTF-8 whatever they were written in. */
export interface ShownSnapshot {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Elements for which a browser may connect to another server before it asks what the policy allows: what leads there, and frames. */
const LEADS_OUT = /<(\/?)(?=(?:a|area|link|i?frame|object|embed|portal|fencedframe)[\s/>])/giu;

/** The bytes for a frame without rights: of a page, those elements are elements without a meaning. A PDF stays what it is. */
export function shownSnapshot(bytes: Uint8Array, kind: Kind): ShownSnapshot {
  if (kind === 'pdf') return { type: 'application/pdf', bytes };
  const words = decode(bytes, null);
  if (kind === 'text') return { type: 'text/plain; charset=utf-8', bytes: Buffer.from(words) };
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(words.replace(LEADS_OUT, '<$1was-')) };
}
