/** Invariant: canonical text holds no control characters but line breaks, and nothing that makes it look other than it reads. */

/* Bidirectional embeddings, overrides, isolates and marks; zero-width space and BOM; soft hyphen. The joiners U+200C and
   U+200D stay: Persian and Indic words and emoji are spelled with them. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Text without control, bidirectional and zero-width characters; lone surrogates become U+FFFD. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').replace(CONTROL, '').toWellFormed();

/** One line of visible text with its white space (no-break spaces too) levelled to single spaces. */
export const oneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim();
