/** Invariant: a contact or expectation is dated only by words in its own sentence; an event is dated as the words that tell it. */
import type { DateRange, Document, Span } from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import type { Coding } from '../4-acts/index.ts';
import type { Direction } from './absolute-dates.ts';
import { findDates } from './find-dates.ts';
import { referenceDay } from './reference-day.ts';

/** A coding with the dates of its contacts, expectations and events filled in. */
export function dateCoding(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  said: readonly (DateRange | null)[],
  coding: Coding,
): Coding {
  const { day } = referenceDay(document);
  const dateIn = ([start, end]: Span, direction: Direction): DateRange | null =>
    findDates(document.text.slice(start, end), day, direction)[0]?.range ?? null;
  const sentenceOf = (span: Span): Span =>
    sentences.find((one) => span[0] >= one.span[0] && span[0] < one.span[1])?.span ?? span;
  return {
    ...coding,
    contacts: coding.contacts.map((contact) => ({
      ...contact,
      date: contact.evidence.map((span) => dateIn(sentenceOf(span), 'past')).find((date) => date !== null) ?? null,
    })),
    expectations: coding.expectations.map((expectation) => ({
      ...expectation,
      when: dateIn(expectation.what[0]!, 'future'),
    })),
    events: coding.events.map((event) => {
      const start = event.evidence[0]![0];
      const told = attributions.findIndex(({ source, cue, content }) =>
        [...source, ...cue, ...content].some((span) => span[0] === start),
      );
      return { ...event, date: said[told] ?? null };
    }),
  };
}
