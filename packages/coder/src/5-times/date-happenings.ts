/**
 * Invariant: a happening is dated only by words of its own sentence, where somebody tells of it by what they say, and never to a day after the
 * document's own.
 */
import type { DateRange, Document, Happening, Span } from '@demarche/contract';
import { overlap } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { referenceDay } from './reference-day.ts';

/** Happenings with the days that their sentences tell, each the nearest to its words. */
export function dateHappenings(
  document: Document,
  happenings: readonly Happening[],
  attributions: readonly Pick<ExtractedAttribution, 'content'>[],
): Happening[] {
  const said = attributions.flatMap(({ content }) => content);
  const { day } = referenceDay(document);
  const inSentence = new Map<number, FoundDate[]>();
  const datesIn = ([start, end]: Span): FoundDate[] => {
    const known = inSentence.get(start) ?? findDates(document.text.slice(start, end), day);
    inSentence.set(start, known);
    return known;
  };
  return happenings.map((one) => {
    const [from, to] = [one.word[0] - one.sentence[0], one.word[1] - one.sentence[0]];
    const apart = ({ start, end }: FoundDate): number => Math.max(start - to, from - end);
    // `“We condemn the raid,” she said on Monday`: not the day of the raid.
    const within = said.filter((span) => overlap(span, one.word));
    const told = ({ start, end }: FoundDate): boolean =>
      within.every((span) => overlap(span, [start + one.sentence[0], end + one.sentence[0]]));
    const past = datesIn(one.sentence).filter(
      (date) => date.range !== null && (day === null || date.range.to <= day) && told(date),
    );
    const nearest = past.toSorted((a, b) => apart(a) - apart(b))[0];
    const date: DateRange | null = nearest?.range ?? null;
    return { ...one, date };
  });
}
