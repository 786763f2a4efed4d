/**
 * Invariant: judgements are append-only; a later one about the same thing wins, and `withdraw` undoes an earlier one by
 * name. Each keeps the words it is about, so that it fails closed once they are coded no more.
 */
import * as z from 'zod';
import { ActorCode, AttributionId, Day, DocumentId, Moment } from './ids.ts';
import { Act, Attribution } from './record.ts';
import { Span } from './span.ts';
import { ActType, Legality, Mode, Office, PositionLabel } from './vocabulary.ts';

/** What a judgement is about: an attribution, or for an outcome what is expected, by its id, its words and where they stand. */
export const Anchor = z.object({
  document: DocumentId,
  attribution: AttributionId,
  /** The attribution's content as it stood when judged. */
  quote: z.string(),
  /** Where the content stood; empty in judgements of earlier versions. */
  spans: z.array(Span).default([]),
});
export type Anchor = z.infer<typeof Anchor>;

/** What a person may set right in a coded attribution; absent fields stay as coded. `actors`, `person` and `office` re-attribute it. */
export const Correction = z
  .object({
    actors: z.array(ActorCode),
    person: z.string().min(1).nullable(),
    office: Office,
    stateVoice: z.boolean(),
    acts: z.array(Act),
    position: PositionLabel,
    legality: Legality,
    hedged: z.boolean(),
    negated: z.boolean(),
  })
  .partial();
export type Correction = z.infer<typeof Correction>;

/** An attribution that the coder missed, as a person adds it; its spans are places in the document's text. */
export const AddedAttribution = Attribution.pick({
  source: true,
  cue: true,
  content: true,
  mode: true,
  acts: true,
  position: true,
  legality: true,
  hedged: true,
  negated: true,
  said: true,
}).extend({
  content: z.array(Span).min(1),
  speaker: Attribution.shape.speaker.omit({ reference: true }),
});
export type AddedAttribution = z.infer<typeof AddedAttribution>;

/** What somebody coded without seeing what others had; it changes nothing, and is compared with other such codings. */
export const BlindCoding = z.object({
  actors: z.array(ActorCode),
  office: Office,
  stateVoice: z.boolean(),
  acts: z.array(ActType),
  position: PositionLabel,
  legality: Legality,
  hedged: z.boolean(),
});
export type BlindCoding = z.infer<typeof BlindCoding>;

/** What a person says of words that the coder missed. */
export const HandCoding = BlindCoding.extend({
  actors: z.array(ActorCode).min(1),
  person: z.string().min(1).nullable(),
  mode: Mode,
  negated: z.boolean(),
  /** Null for the day of publication. */
  said: Day.nullable(),
});
export type HandCoding = z.infer<typeof HandCoding>;

/** Words for somebody to code blind: nothing of what a machine or a person made of them. */
export const BlindTask = Anchor.pick({ document: true, attribution: true }).extend({
  title: z.string().nullable(),
  /** The content of the attribution. */
  words: z.string(),
  /** The words with what stands around them. */
  around: z.string(),
  /** Where the words stand in `around`. */
  at: z.array(Span).min(1),
});
export type BlindTask = z.infer<typeof BlindTask>;

/** Words that tell what a person judged: a release, a refusal, a meeting. */
export const Told = z.object({
  document: DocumentId,
  spans: z.array(Span).min(1),
  /** The words as they stand there; what a request says of them is not used. */
  quote: z.string().default(''),
});
export type Told = z.infer<typeof Told>;

export const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('reject') }),
  z.object({ kind: z.literal('correct'), correction: Correction }),
  /** The two are reports of one statement. */
  z.object({ kind: z.literal('merge'), other: Anchor }),
  /** The two are reports of two statements. */
  z.object({ kind: z.literal('split'), other: Anchor }),
  z.object({ kind: z.literal('add'), attribution: AddedAttribution }),
  z.object({ kind: z.literal('code-blind'), coding: BlindCoding }),
  /** What became of what is asked for here. */
  z.object({
    kind: z.literal('fate'),
    state: z.enum(['open', 'met', 'partly-met', 'refused']),
    /** On which it became so, where that is known. */
    day: Day.optional(),
    /** Where in the document that stands which is asked for; without it, all that the attribution asks. */
    asked: z.array(Span).min(1).optional(),
    told: Told.optional(),
  }),
  /** Whether what is expected here (the anchor's `spans`) came about. */
  z.object({
    kind: z.literal('outcome'),
    status: z.enum(['awaited', 'happened', 'lapsed']),
    told: Told.optional(),
  }),
  z.object({ kind: z.literal('withdraw'), judgement: z.string().min(1) }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** A person's decision. */
export const Judgement = Anchor.extend({
  id: z.string().min(1),
  verdict: Verdict,
  by: z.string().min(1),
  at: Moment,
  why: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;
