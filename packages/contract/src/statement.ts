/** Invariant: a statement counts once, however many documents tell it and however many actors made it together. */
import * as z from 'zod';
import { ActorCode, AttributionId, DocumentId, StatementId } from './ids.ts';
import { Act, DateRange } from './record.ts';
import { Span } from './span.ts';
import { Legality, Mode, Office, PositionLabel } from './vocabulary.ts';

/** Verbatim words and where they stand. `quotes[i]` is `document.text.slice(...spans[i])`. */
export const Evidence = z.object({
  document: DocumentId,
  attribution: AttributionId.nullable(),
  spans: z.array(Span).min(1),
  quotes: z.array(z.string()).min(1),
  /** True in what has left as an extract, where the words go on after the last quote. */
  cut: z.literal(true).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** The evidence ladder, best rung first: how near a report comes to the speaker's own words. */
export const Rung = z.enum(['official-text', 'quote', 'paraphrase', 'second-hand']);
export type Rung = z.infer<typeof Rung>;

/** One attribution in one document that tells the statement. */
export const StatementReport = Evidence.extend({
  mode: Mode,
  via: z.string().nullable(),
  judged: z.boolean(),
  /** How sure the coder is of it, 0 to 1. */
  confidence: z.number().min(0).max(1),
  rung: Rung,
  /** The document whose text this document repeats, so that the report confirms nothing of its own; null for an original. */
  copyOf: DocumentId.nullable(),
});
export type StatementReport = z.infer<typeof StatementReport>;

/** How an actor speaks in a statement: alone, as one of several that made it together, or through a body that it is a member of. */
export const Voice = z.enum(['own', 'signatory', 'bloc']);
export type Voice = z.infer<typeof Voice>;

/** What an actor said once, with every report of it. */
export const Statement = z.object({
  id: StatementId,
  /** Who made it: one actor, or the signatories. */
  actors: z.array(ActorCode),
  /** The same actors with their kind of voice, then the members of a body that spoke for them. */
  voices: z.array(z.object({ actor: ActorCode, voice: Voice })),
  speaker: z.string(),
  person: z.string().nullable(),
  office: Office,
  stateVoice: z.boolean(),
  acts: z.array(Act),
  position: PositionLabel,
  legality: Legality,
  hedged: z.boolean(),
  negated: z.boolean(),
  said: DateRange.nullable(),
  /** The best rung that any report stands on. */
  rung: Rung,
  /** How strong its language is by the codebook's ladder, 0 for none; comparable between statements of one codebook. */
  force: z.int().nonnegative(),
  /** Strongest report first; each is one attribution in one document. */
  reports: z.array(StatementReport).min(1),
});
export type Statement = z.infer<typeof Statement>;
