/** Invariant: every body that crosses HTTP has its schema here; the web imports nothing else from the product. */
import * as z from 'zod';
import { commas, repeated } from './commas.ts';
import { Crisis } from './crisis.ts';
import { Document, SourceKind } from './document.ts';
import { Statement } from './statement.ts';
import { ActorCode, AttributionId, CrisisId, Day, DocumentId, Moment, Sha256, StatementId } from './ids.ts';
import { HandCoding, Judgement } from './judgement.ts';
import { CodedRecord } from './record.ts';
import { Span } from './span.ts';
import { ActType, Legality, PositionLabel } from './vocabulary.ts';

/** An expected failure, as it is shown: what happened, where, and what to do about it. */
export const Problem = z.object({
  code: z.string(),
  /** What went wrong, naming the file, line or URL. */
  message: z.string(),
  /** What the user can do. */
  mend: z.string(),
});
export type Problem = z.infer<typeof Problem>;

export const CrisisSummary = Crisis.extend({
  counts: z.object({ documents: z.int(), statements: z.int(), actors: z.int() }),
});
export type CrisisSummary = z.infer<typeof CrisisSummary>;

/** What to add: exactly one of a URL, pasted text, or a file (base64). */
export const AddRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), url: z.url() }),
  z.object({
    kind: z.literal('text'),
    text: z.string().min(1),
    title: z.string().optional(),
    url: z.url().optional(),
    published: z.string().optional(),
  }),
  z.object({ kind: z.literal('file'), name: z.string().min(1), base64: z.base64() }),
]);
export type AddRequest = z.infer<typeof AddRequest>;

/** Adding goes on in the background; its progress is at `/api/jobs/<job>/events`. */
export const JobAccepted = z.object({ job: z.string().min(1) });
export type JobAccepted = z.infer<typeof JobAccepted>;

/** One step of adding coverage, as it is streamed while the work goes on. */
export const Progress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), job: z.string(), what: z.string() }),
  z.object({ kind: z.literal('step'), job: z.string(), what: z.string(), done: z.int(), of: z.int().nullable() }),
  z.object({
    kind: z.literal('added'),
    job: z.string(),
    document: DocumentId,
    title: z.string().nullable(),
    statements: z.int(),
    duplicate: z.boolean(),
  }),
  z.object({ kind: z.literal('failed'), job: z.string(), what: z.string(), problem: Problem }),
  z.object({ kind: z.literal('finished'), job: z.string(), added: z.int(), duplicates: z.int(), failed: z.int() }),
]);
export type Progress = z.infer<typeof Progress>;

export const DocumentView = z.object({
  document: Document,
  record: CodedRecord.nullable(),
  judgements: z.array(Judgement),
  crises: z.array(CrisisId),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** What is known of the bytes that a document was read from, besides themselves. */
export const SnapshotAbout = z.object({
  sha256: Sha256,
  /** By what the bytes look like. */
  kind: z.enum(['html', 'text', 'pdf']),
  /** Bytes. */
  size: z.int(),
  /** When they were first kept here; null where that is not known. */
  keptSince: Moment.nullable(),
  /** Where they were fetched, or where whoever added them says they are from. */
  url: z.url().nullable(),
});
export type SnapshotAbout = z.infer<typeof SnapshotAbout>;

/** Ids of statements that can be asked for at once; more would not fit an address. */
export const MOST_IDS = 100;

/** In which order statements are listed; what has no day comes last where it is by day. */
export const StatementOrder = z.enum(['oldest', 'newest', 'strongest']);
export type StatementOrder = z.infer<typeof StatementOrder>;

/** Which statements are asked for. All that is given must fit; of a list, with commas between its items, one is enough. */
export const StatementQuery = z.strictObject({
  /** Words, and phrases in quotation marks, that must all stand in the quotes or in the names of who says it. */
  q: z.string().optional(),
  /** Only these, with commas between them; any report's attribution id after `s:` finds its statement. */
  ids: commas(StatementId, MOST_IDS).optional(),
  /** Said on these days, both included; what has no day is then left out. */
  from: Day.optional(),
  to: Day.optional(),
  /** As the dossier stood on a day. */
  asOf: Day.optional(),
  actor: commas(ActorCode).optional(),
  act: commas(ActType).optional(),
  position: commas(PositionLabel).optional(),
  legality: commas(Legality).optional(),
  /** Names of sources that report it; several by naming `source` again. */
  source: repeated(z.string().min(1)).optional(),
  /** Kinds of source that report it. */
  sourceKind: commas(SourceKind).optional(),
  order: StatementOrder.default('oldest'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export type StatementQuery = z.infer<typeof StatementQuery>;

/** What a filter could be set to, with how many statements that would add or leave; what it is set to is among them, even with none. */
const Facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const StatementPage = z.object({
  total: z.int(),
  statements: z.array(Statement),
  facets: z.object({
    actor: Facet,
    act: Facet,
    position: Facet,
    legality: Facet,
    source: Facet,
    sourceKind: Facet,
  }),
});
export type StatementPage = z.infer<typeof StatementPage>;

export const SearchHit = z.object({
  document: DocumentId,
  title: z.string().nullable(),
  published: z.string().nullable(),
  /** Verbatim stretch of the text around the first match. */
  snippet: z.string(),
  /** Offset of `snippet` in the document's text, UTF-16 code units. */
  offset: z.int(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** What somebody decides; the words and places it is about are taken from what is coded. */
export const JudgementRequest = Judgement.pick({ verdict: true, by: true, why: true }).extend({
  document: DocumentId,
  attribution: AttributionId,
});
export type JudgementRequest = z.infer<typeof JudgementRequest>;

/** What a person adds to a document by hand: the place of its words, and what they are. */
export const HandRequest = Judgement.pick({ by: true, why: true }).extend({ span: Span, coding: HandCoding });
export type HandRequest = z.infer<typeof HandRequest>;

export const Health = z.object({
  ok: z.boolean(),
  version: z.string(),
  coder: z.string(),
  store: z.enum(['sqlite', 'postgres']),
  /** Documents with no record at this coder version. */
  waiting: z.int(),
  at: Moment,
});
export type Health = z.infer<typeof Health>;
