/**
 * Invariant: the date of an attribution is the one that governs its cue; a date inside what is said is about something
 * else. Posts stand outside the narrative: they neither take a date from it nor anchor `the same day` in it.
 */
import type { DateRange, Document } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import { placeOf, type ExtractedAttribution } from '../2-attributions/index.ts';
import { on } from './day.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import { referenceDay, type Reference } from './reference-day.ts';

/** The date of each attribution, in the same order; null where neither the text nor the publication date fixes it. */
export function dateAttributions(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
): (DateRange | null)[] {
  const reference = referenceDay(document);
  let narrative: { block: number; said: DateRange } | null = null;
  let anchor: DateRange | null = null;
  return attributions.map((attribution) => {
    const { post } = attribution;
    if (post) return post.posted ? on(post.posted, 'explicit') : reference.fallback;
    const at = placeOf(attribution);
    const sentence = sentences.find(({ span }) => at >= span[0] && at < span[1]);
    if (!sentence) return reference.fallback;
    const governing = governingDate(document, sentence, attribution, at, reference);
    const own = governing && (governing.range ?? sameDay(anchor, reference));
    const inherited = narrative?.block === sentence.block ? narrative.said : null;
    const said = own ?? inherited ?? reference.fallback;
    if (own) narrative = { block: sentence.block, said: own };
    anchor = said;
    return said;
  });
}

const sameDay = (anchor: DateRange | null, { fallback }: Reference): DateRange | null =>
  anchor ? { ...anchor, basis: anchor.basis === 'published' ? 'published' : 'relative' } : fallback;

/** The date nearest the cue in its sentence that is not part of what is said. */
function governingDate(
  document: Document,
  { span }: Sentence,
  { content }: ExtractedAttribution,
  cue: number,
  { day }: Reference,
): FoundDate | undefined {
  const dates = findDates(document.text.slice(...span), day)
    .map(({ start, end, range }): FoundDate => ({ start: start + span[0], end: end + span[0], range }))
    .filter(({ start, end }) => !content.some(([from, to]) => start >= from && end <= to));
  const distance = ({ start, end }: FoundDate) => Math.min(Math.abs(start - cue), Math.abs(end - cue));
  return dates.toSorted((a, b) => distance(a) - distance(b))[0];
}
