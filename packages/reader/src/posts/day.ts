/** Invariant: only calendar days that exist come out; a day/month order that the text leaves open gives null. */
import * as z from 'zod';
import type { Day } from '@demarche/contract';
import months from './months.json' with { type: 'json' };

const MONTHS = z.array(z.array(z.string()).min(1)).length(12).parse(months);

/** Month names in English (full and short), Spanish, Portuguese, French, German, Italian and Russian. */
export const MONTH = `(?:${MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})\\.?`;

/** A day as bylines and signatures write it: `January 4, 2026`, `Jan 4, 2026`, `4 January 2026`, `2026-01-04`, `04.01.2026`. */
export const WRITTEN_DAY = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?${MONTH},?\\s+(?:de\\s+)?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;

const MONTH_FIRST = new RegExp(`(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'iu');
const DAY_FIRST = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de\\s+)?(${MONTH}),?\\s+(?:de\\s+)?(\\d{4})`,
  'iu',
);
const ISO = /(\d{4})-(\d{2})-(\d{2})/u;
const NUMERIC = /(\d{1,2})([./])(\d{1,2})\2(\d{4})/u;

function monthOf(written: string): number {
  const name = written.replace(/\.$/u, '').toLowerCase();
  return MONTHS.findIndex((names) => names.some((each) => each.toLowerCase() === name)) + 1;
}

function day(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

/**
 * The first day written out with its year, or null.
 * `04.01.2026` is read day first; `1/4/2026` is ambiguous, so null, while `1/24/2026` can only be read one way.
 * @example dayIn('posted January 4, 2026') // '2026-01-04'
 */
export function dayIn(text: string): Day | null {
  let found = ISO.exec(text);
  if (found) return day(Number(found[1]), Number(found[2]), Number(found[3]));
  found = MONTH_FIRST.exec(text);
  if (found) return day(Number(found[3]), monthOf(found[1] ?? ''), Number(found[2]));
  found = DAY_FIRST.exec(text);
  if (found) return day(Number(found[3]), monthOf(found[2] ?? ''), Number(found[1]));
  found = NUMERIC.exec(text);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[2] === '.' || first > 12 || first === second) return day(year, second, first);
  return second > 12 ? day(year, first, second) : null;
}
