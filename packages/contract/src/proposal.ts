/** Invariant: nothing is proposed without verbatim words for it; what rests on little says so by its confidence. */
import * as z from 'zod';
import { Crisis } from './crisis.ts';
import { ActorCode, DocumentId } from './ids.ts';
import { DateRange } from './record.ts';
import { Span } from './span.ts';
import { Evidence } from './statement.ts';

/** Words that tell that something happened. */
export const Happening = z.object({
  /** What kind of words: an entry of the coder's event words; `charged` where others lay it to somebody, `fought` for two who fight, `stood-with` where speakers side with or mourn with somebody. */
  kind: z.string().min(1),
  /** The words. */
  word: Span,
  /** The sentence that they stand in. */
  sentence: Span,
  /** Who is named as doing it, and to whom. */
  agents: z.array(ActorCode),
  patients: z.array(ActorCode),
  /** The states and territories that the sentence places it in. */
  places: z.array(ActorCode),
  /** When, as the sentence has it. */
  date: DateRange.nullable(),
  /** How much it counts: words of the headline and the lead more than others, words that as often name a reaction less. */
  weight: z.number().positive(),
});
export type Happening = z.infer<typeof Happening>;

/** What one document tells of what happened, before any crisis is known. */
export const Survey = z.object({
  id: DocumentId,
  happenings: z.array(Happening),
  /** Whom the document holds to have done the thing that it is about, and to whom. */
  perpetrators: z.array(ActorCode),
  affected: z.array(ActorCode),
  /** Words of the title, by the same kinds, where the title stands outside the text. */
  titled: z.array(z.object({ kind: z.string().min(1), word: z.string().min(1) })),
  /** States and territories by how often the document names them, the most named first. */
  named: z.array(z.object({ actor: ActorCode, times: z.int().positive() })),
});
export type Survey = z.infer<typeof Survey>;

/** Verbatim words, and how far what was read agrees, 0 to 1. */
const Grounds = z.object({ confidence: z.number().min(0).max(1), evidence: z.array(Evidence).min(1) });

/** A crisis that documents seem to be about, with the words that each part of it rests on. */
export const Proposal = z.object({
  /** Ready to be made; title and summary are of the product's own neutral words. */
  crisis: Crisis,
  /** That something of this kind happened there. */
  event: Grounds,
  /** `told` by words of a sentence; `published`: none says it, and the day is the earliest publication's. */
  day: z.object({
    basis: z.enum(['told', 'published']),
    confidence: z.number().min(0).max(1),
    evidence: z.array(Evidence),
  }),
  /** One for each party of the crisis, in the same order. */
  parties: z.array(Grounds.extend({ actor: ActorCode })),
  /** The documents that it was read from, by time of publication. */
  documents: z.array(DocumentId).min(1),
});
export type Proposal = z.infer<typeof Proposal>;

/** What a pile of documents seems to be about: one crisis or several, those with most documents first. */
export const Proposals = z.object({
  proposals: z.array(Proposal),
  /** Documents of which no crisis can be proposed. */
  apart: z.array(z.object({ document: DocumentId, because: z.enum(['no-event', 'no-party', 'no-day']) })),
});
export type Proposals = z.infer<typeof Proposals>;
