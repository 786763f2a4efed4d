/**
 * Invariant: the date of an attribution is the one that governs its cue; a date inside what is said is about something
 * else. Posts stand outside the narrative: they neither take a date from it nor anchor `the same day` in it.
 */
import { type DateRange, type Document, type Span, onDay } from '@demarche/contract';
import { indexAt, overlap, type Sentence } from '../1-sentences/index.ts';
import { placeOf, type ExtractedAttribution } from '../2-attributions/index.ts';
import { addDays } from './day.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import { referenceDay, type Reference } from './reference-day.ts';

/** The date of each attribution, in the same order; null where neither the text nor the publication date fixes it. */
export function dateAttributions(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
): (DateRange | null)[] {
  const reference = referenceDay(document);
  const told = new Set(attributions.map((one) => indexAt(sentences, placeOf(one))));
  let narrative: { block: number; said: DateRange } | null = null;
  let anchor: DateRange | null = null;
  return attributions.map((attribution) => {
    const { post } = attribution;
    if (post) return post.posted ? onDay(post.posted, 'explicit') : reference.fallback;
    const at = placeOf(attribution);
    const index = indexAt(sentences, at);
    const sentence = sentences[index];
    if (!sentence || at >= sentence.span[1]) return reference.fallback;
    // A sentence before it that only sets the scene: `Lima moved on Sunday. “No more,” the president said.`
    const scene = told.has(index - 1) ? null : sceneDay(document, sentences[index - 1], sentence, reference);
    if (scene) [narrative, anchor] = [{ block: sentence.block, said: scene }, scene];
    const governing = governingDate(document, sentence, attribution, attributions, reference);
    const governed = governing && (governing.range ?? shifted(anchor, governing.shift, reference));
    const own = governed && isPast(governed, reference) ? governed : null;
    const inherited = narrative?.block === sentence.block ? narrative.said : null;
    const said = own ?? inherited ?? reference.fallback;
    if (own) narrative = { block: sentence.block, said: own };
    anchor = said;
    return said;
  });
}

/** The one day that a sentence tells, where it stands in the same block. */
function sceneDay(
  { text }: Document,
  before: Sentence | undefined,
  { block }: Sentence,
  { day }: Reference,
): DateRange | null {
  if (before?.block !== block) return null;
  const [date, ...others] = findDates(text.slice(...before.span), day);
  const oneDay = date?.range && others.length === 0 && date.range.from === date.range.to;
  return oneDay && (day === null || date.range.from <= day) ? date.range : null;
}

/** Nothing has been said on a day to come; a day more is left for clocks that run ahead of UTC. */
const isPast = ({ from }: DateRange, { day }: Reference): boolean => day === null || from <= addDays(day, 1);

/** The day so many days from the statement told before; from the document's own day where there is none. */
function shifted(anchor: DateRange | null, shift: number, { fallback }: Reference): DateRange | null {
  const from = anchor ?? fallback;
  if (!from) return null;
  const basis = from.basis === 'published' ? 'published' : 'relative';
  return { from: addDays(from.from, shift), to: addDays(from.to, shift), basis };
}

/** The date nearest the cue in its sentence that is not part of what it says, nor nearer to another's cue in what that one says. */
function governingDate(
  { text }: Document,
  { span }: Sentence,
  own: ExtractedAttribution,
  attributions: readonly ExtractedAttribution[],
  { day }: Reference,
): FoundDate | undefined {
  const said = own.content.map((one) => saidPart(text, one, own.cue.at(-1) ?? null));
  const others = attributions.filter((one) => one !== own && one.content.some((part) => overlap(part, span)));
  const distance = ({ start, end }: FoundDate, { cue, content }: ExtractedAttribution): number =>
    Math.min(Math.abs(start - placeOf({ cue, content })), Math.abs(end - placeOf({ cue, content })));
  return findDates(hidden(text.slice(...span), said, span[0]), day)
    .map(({ start, end, range, shift }): FoundDate => ({ start: start + span[0], end: end + span[0], range, shift }))
    .filter((date) => {
      const saysIt = ({ content }: ExtractedAttribution): boolean =>
        content.some(([from, to]) => date.start >= from && date.end <= to);
      return !others.some((one) => saysIt(one) && distance(date, one) < distance(date, own));
    })
    .toSorted((a, b) => distance(a, own) - distance(b, own))[0];
}

/** A text with the stretches blanked out, which are offsets into the document. */
function hidden(text: string, spans: readonly Span[], offset: number): string {
  return spans.reduce((seen, [start, end]) => {
    const [from, to] = [Math.max(0, start - offset), Math.min(seen.length, end - offset)];
    return from < to ? seen.slice(0, from) + ' '.repeat(to - from) + seen.slice(to) : seen;
  }, text);
}

/** Words of asking and telling, behind which it is said to whom, and when, before it is said what. */
const PUTS = /^(?:ask|told|tell|urg|warn|remind|inform|press|call|invit|plead|appeal)/iu;
const ADDRESS = /^[^.;:“”"]{0,90}?\s(?=(?:to|that|not to)\s)/u;

/** The content without whom it is put to: `asked the Council on Tuesday [to act]`. */
function saidPart(text: string, [start, end]: Span, cue: Span | null): Span {
  if (!cue || start < cue[1] || start - cue[1] > 2 || !PUTS.test(text.slice(...cue))) return [start, end];
  return [start + (ADDRESS.exec(text.slice(start, end))?.[0].length ?? 0), end];
}
