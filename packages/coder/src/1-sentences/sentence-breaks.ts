/**
 * Invariant: breaks are computed from the text alone, in order. `Intl.Segmenter` proposes; the abbreviation list and the
 * rules below only take proposals back, or add one where a full stop inside a closing quotation mark ends a sentence.
 */
import { endsOnlyBefore, isAbbreviation, isTitle, startsSpeechTag } from './abbreviations.ts';

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends (UTF-16, relative to `stretch`) of its sentences, white space included; the last equals `stretch.length`. */
export function sentenceBreaks(stretch: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of SEGMENTER.segment(stretch)) {
    const end = index + segment.length;
    if (end < stretch.length && joinsNext(stretch, index, end)) continue;
    ends.push(end);
  }
  return ends;
}

/** Whether the proposed break at `end` is none, judged by the last word before it and the first after it. */
function joinsNext(stretch: string, start: number, end: number): boolean {
  const before = stretch.slice(Math.max(start, end - 40), end).trimEnd();
  const after = stretch.slice(end, end + 40).trimStart();
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  const closed = /[.!?…]["”’'»)\]]+$/u.test(before);
  if (closed && /[?!…]/u.test(before.slice(-3)) && startsSpeechTag(stretch.slice(end, end + 80))) return true;
  if (closed) return /^[\p{Ll},;]/u.test(after) || /^[—–-]\s?\p{Ll}/u.test(after);
  if (/^[\p{Ll},;]/u.test(after)) return true;
  if (!before.endsWith('.')) return false;
  const last = /(?<word>[\p{L}\p{N}.]+)\.$/u.exec(before)?.groups?.['word'];
  if (last === undefined) return false;
  if (/^\p{Lu}$/u.test(last)) return last !== 'I' && /^\p{Lu}/u.test(after);
  if (isTitle(last, after)) return true;
  return isAbbreviation(last) && !endsOnlyBefore(after);
}
