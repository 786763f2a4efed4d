/** Invariant: a moment comes out only where the text gives its offset from UTC; a clock time without a zone gives the day alone. */
import type { Document } from '@demarche/contract';
import { dayIn } from '../posts/day.ts';

const WITH_ZONE = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/iu;
const RFC_822 = /^(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC?|Z|[+-]\d{4})$/iu;

/** A publication time as feeds and page metadata write it, as a day or a UTC moment; null where it cannot be read. */
export function publishedAt(written: string | null | undefined): Document['published'] {
  const text = written?.trim() ?? '';
  if (WITH_ZONE.test(text) || RFC_822.test(text)) {
    const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2').replace(/\sUT$/u, ' UTC'));
    if (!Number.isNaN(at)) return new Date(at).toISOString();
  }
  return dayIn(text);
}

/** The day in an address such as `/2026/01/04/slug`, or null. */
export function dayInAddress(url: string | null): Document['published'] {
  const found = /\/(20\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-])/u.exec(url ?? '');
  return found ? dayIn(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
