/**
 * Invariant: a record is a pure function of one document, the atlas and the codebook; every claim in it carries spans
 * of that document. This is the contract between the coder and everyone else, and what the scorers read.
 */
import * as z from 'zod';
import { ActorCode, AttributionId, Day, DocumentId } from './ids.ts';
import { Span } from './span.ts';
import { ActType, ContactType, DateBasis, Legality, Mode, Office, PositionLabel, Tenure } from './vocabulary.ts';

const Target = z.union([z.literal('event'), ActorCode]);

/** When something was said or happened; `from` equals `to` for a single day. */
export const DateRange = z.object({ from: Day, to: Day, basis: DateBasis });
export type DateRange = z.infer<typeof DateRange>;

/** A range of one day. */
export const onDay = (day: Day, basis: DateBasis): DateRange => ({ from: day, to: day, basis });

/**
 * Whom a source means: where it names them itself, or for `she` or `the ministry` where the document does, or why nobody is said. `unnamed`: the words mean nobody in particular; `nobody-fits`: none whom the document
 * names can be meant; `unclear`: several can.
 */
export const Reference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), spans: z.array(Span).min(1) }),
  z.object({ kind: z.literal('abstained'), reason: z.enum(['unnamed', 'nobody-fits', 'unclear']) }),
]);
export type Reference = z.infer<typeof Reference>;

export const Speaker = z.object({
  /** The words that name the speaker, as the source span or the post's signature has them. */
  text: z.string(),
  /** Empty for a private person, an outlet or an unnamed group; several for joint statements. */
  actors: z.array(ActorCode),
  office: Office,
  person: z.string().nullable(),
  /** True where the state or organisation itself speaks; false for opposition, legislators, media, private persons. */
  stateVoice: z.boolean(),
  /** Who relayed the words (a spokesperson, an agency, another party), as named in the text. */
  via: z.string().nullable(),
  reference: Reference,
});
export type Speaker = z.infer<typeof Speaker>;

export const Act = z.object({
  type: ActType,
  targets: z.array(Target),
  addressees: z.array(ActorCode),
  /** What is asked for, in words taken from the content; null where nothing is. */
  demand: z.string().nullable(),
  /** Where `demand` stands in the text. */
  demandSpan: Span.nullable(),
  cameo: z.string().nullable(),
  plover: z.string().nullable(),
  /** 1 (mild) to 3 (strongest) within its type. */
  strength: z.int().min(1).max(3),
});
export type Act = z.infer<typeof Act>;

/** The id of an attribution in a document: the hull of its spans, UTF-16 offsets. @example attributionId(id, [[9, 12], [3, 5]]) // '…:a3-12' */
export const attributionId = (document: DocumentId, spans: readonly Span[]): AttributionId =>
  AttributionId.parse(
    `${document}:a${Math.min(...spans.map(([start]) => start))}-${Math.max(...spans.map(([, end]) => end))}`,
  );

/** An act of which its type alone is known: it is about the event, asks nobody for anything, and counts as neither mild nor strong. */
export const bareAct = (type: ActType): Act => ({
  type,
  targets: ['event'],
  addressees: [],
  demand: null,
  demandSpan: null,
  cameo: null,
  plover: null,
  strength: 2,
});

export const Attribution = z.object({
  id: AttributionId,
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span),
  mode: Mode,
  speaker: Speaker,
  acts: z.array(Act),
  position: PositionLabel,
  legality: Legality,
  hedged: z.boolean(),
  negated: z.boolean(),
  said: DateRange.nullable(),
  confidence: z.number().min(0).max(1),
  /** The rules or models that decided, most specific last. */
  why: z.array(z.string()),
});
export type Attribution = z.infer<typeof Attribution>;

export const CodedEvent = z.object({
  source: z.array(ActorCode),
  target: z.array(ActorCode),
  plover: z.string(),
  cameo: z.string(),
  evidence: z.array(Span).min(1),
  date: DateRange.nullable(),
});
export type CodedEvent = z.infer<typeof CodedEvent>;

export const Contact = z.object({
  type: ContactType,
  parties: z.array(ActorCode).min(1),
  persons: z.array(z.string()),
  /** One span for each telling of the same contact. */
  evidence: z.array(Span).min(1),
  date: DateRange.nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const Expectation = z.object({
  who: z.array(ActorCode),
  what: z.array(Span).min(1),
  when: DateRange.nullable(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A status report: the embassy works, nobody is hurt. `of` names the institution or people in the text's words. */
export const Situation = z.object({ of: z.string().min(1), actors: z.array(ActorCode), what: z.array(Span).min(1) });
export type Situation = z.infer<typeof Situation>;

/** What a side calls the event. */
export const Wording = z.object({ by: z.array(ActorCode), of: Target, phrase: z.array(Span).min(1) });
export type Wording = z.infer<typeof Wording>;

/** A person tied to an actor by the document's own words, never by what the atlas supplies. */
export const Affiliation = z.object({
  /** The fullest name that the document has for the person. */
  person: z.string().min(1),
  /** The atlas' name for the one person it knows under that name, so that spellings meet; null where it knows nobody. */
  knownAs: z.string().nullable(),
  actor: ActorCode,
  /** Whether the actor is a state or territory. */
  ofState: z.boolean(),
  /** Null where the words name a state or organisation and no office: `Colombia's Petro`. */
  office: Office.nullable(),
  /** The words for the office, without whose it is: `ambassador to the UN`. */
  title: z.string().nullable(),
  /** The title is one that a single person holds for the actor at a time: not a deputy's, a spokesperson's or an envoy's. */
  post: z.boolean(),
  tenure: Tenure,
  /** The words that say so: one stretch, or where office and actor stand apart, one for each. */
  spans: z.array(Span).min(1).max(2),
  /** Day of publication. */
  asOf: Day.nullable(),
  /** Whom the atlas has in this office on that day, where the person is not among them; empty where it agrees or does not know. */
  otherHolders: z.array(z.string()),
});
export type Affiliation = z.infer<typeof Affiliation>;

export const CodedPosition = z.object({
  actor: ActorCode,
  position: PositionLabel,
  legality: Legality,
  evidence: z.array(AttributionId).min(1),
});
export type CodedPosition = z.infer<typeof CodedPosition>;

/** What one document says, coded. */
export const CodedRecord = z.object({
  id: DocumentId,
  coder: z.string().min(1),
  attributions: z.array(Attribution),
  events: z.array(CodedEvent),
  contacts: z.array(Contact),
  expectations: z.array(Expectation),
  situations: z.array(Situation),
  wordings: z.array(Wording),
  /** Absent in records of coders that did not read them. */
  affiliations: z.array(Affiliation).default([]),
  positions: z.array(CodedPosition),
});
export type CodedRecord = z.infer<typeof CodedRecord>;

/** What stands in a record's place in the output of `demarche code` when its line could not be read. */
export const FailedRecord = z.object({ id: z.string().nullable(), error: z.string().min(1) });
export type FailedRecord = z.infer<typeof FailedRecord>;

/** One line of input to `demarche code`. */
export const CodeInput = z
  .object({
    id: DocumentId,
    text: z.string().optional(),
    html: z.string().optional(),
    url: z.string().nullish(),
    title: z.string().nullish(),
    published: z.string().nullish(),
    language: z.string().nullish(),
  })
  .refine((line) => (line.text === undefined) !== (line.html === undefined), {
    error: 'give exactly one of "text" and "html"',
  });
export type CodeInput = z.infer<typeof CodeInput>;
