/** Invariant: everything a dossier shows carries evidence, and every evidence quote is a slice of a stored document's text. */
import * as z from 'zod';
import { PersonAffiliations } from './affiliations.ts';
import { Crisis } from './crisis.ts';
import { ListedDocument, Search, Story, UsedSource } from './hub.ts';
import { ActorCode, AttributionId, Day, DocumentId, Moment, StatementId } from './ids.ts';
import { ActorPosition, Alignment, CoverageCell, CoverageGroup, Escalation, Reading, Shift } from './position.ts';
import { DateRange } from './record.ts';
import type { Span } from './span.ts';
import { Evidence, Rung, Statement } from './statement.ts';
import { ContactType } from './vocabulary.ts';

/** What became of something asked for. `proposed`: the coder found words that say so; a person's judgement is `judged`. */
export const Fate = z.object({
  state: z.enum(['open', 'met', 'partly-met', 'refused']),
  basis: z.enum(['none', 'proposed', 'judged']),
  day: Day.nullable(),
  /** The words that say so; empty only for `open` and where a person judged. */
  evidence: z.array(Evidence),
});
export type Fate = z.infer<typeof Fate>;

/** Who asks what of whom. */
export const Demand = z.object({
  /** `demand:<id of the first attribution that asks>`, with `+1` and so on where that asks for more than one thing. */
  id: z.string().min(1),
  /** Everybody who asks it. */
  by: z.array(ActorCode).min(1),
  /** Everybody of whom anybody asks it. */
  of: z.array(ActorCode),
  kind: z.enum(['demand', 'appeal']),
  what: z.string().min(1),
  since: Day.nullable(),
  /** Who asked whom, since when, by which statements; who asked first stands first. */
  askers: z
    .array(
      z.object({
        actor: ActorCode,
        of: z.array(ActorCode),
        since: Day.nullable(),
        statements: z.array(StatementId).min(1),
      }),
    )
    .min(1),
  fate: Fate,
  statements: z.array(StatementId).min(1),
  evidence: z.array(Evidence).min(1),
});
export type Demand = z.infer<typeof Demand>;

export const DossierContact = z.object({
  type: ContactType,
  parties: z.array(ActorCode).min(1),
  persons: z.array(z.string()),
  date: DateRange.nullable(),
  evidence: z.array(Evidence).min(1),
});
export type DossierContact = z.infer<typeof DossierContact>;

/**
 * An entry of the watch list. `awaited`: its day is not known or has not come; `due`: its day has come, or came within a week, and nothing is known;
 * `happened`: later words say so; `lapsed`: its day is more than a week past and nothing says that it happened, or a person judged so.
 */
export const DossierExpectation = z.object({
  /** That of its first telling, as `expectationId` gives it. */
  id: z.string().min(1),
  who: z.array(ActorCode),
  when: DateRange.nullable(),
  status: z.enum(['awaited', 'due', 'happened', 'lapsed']),
  basis: z.enum(['none', 'proposed', 'judged']),
  /** What says that it happened. */
  outcome: z.array(Evidence),
  /** Its tellings, first one first. */
  evidence: z.array(Evidence).min(1),
});
export type DossierExpectation = z.infer<typeof DossierExpectation>;

/** The id of what is expected in a document in words that begin at the first span; UTF-16 offsets. */
export const expectationId = (document: DocumentId, [first]: readonly Span[]): string =>
  `expected:${document}:${first![0]}`;

/** A status report of one institution or group, the latest word first. */
export const DossierSituation = z.object({
  of: z.string(),
  actors: z.array(ActorCode),
  evidence: z.array(Evidence).min(1),
});
export type DossierSituation = z.infer<typeof DossierSituation>;

const Side = z.array(
  z.object({
    actor: ActorCode,
    statements: z.array(StatementId).min(1),
    /** What it rests its view on, as ids of `grounds.json`: `self-defence`, `sovereignty`. */
    grounds: z.array(z.string()),
  }),
);

/** A claim with its sides; each side lists its actors, the statements they made, and on what grounds. */
export const Contested = z.object({
  /** `claim:lawfulness`, or `claim:<attribution>` of the first assertion or denial. */
  id: z.string().min(1),
  claim: z.string().min(1),
  asserted: Side.min(1),
  denied: Side.min(1),
});
export type Contested = z.infer<typeof Contested>;

export const TimelineEntry = z.object({
  day: Day.nullable(),
  kind: z.enum(['event', 'statement', 'contact', 'expectation']),
  actors: z.array(ActorCode),
  title: z.string(),
  statement: StatementId.nullable(),
  evidence: z.array(Evidence),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A statement that rests on the lower rungs alone, for somebody to find the original. */
export const Unsourced = z.object({
  statement: StatementId,
  rung: Rung,
  /** True where a position or a legal view rests on it. */
  bears: z.boolean(),
});
export type Unsourced = z.infer<typeof Unsourced>;

/** A line of the ledger: what a person decided, and what has become of the decision. */
export const LedgerEntry = z.object({
  judgement: z.string().min(1),
  kind: z.string().min(1),
  by: z.string().min(1),
  at: Moment,
  why: z.string(),
  document: DocumentId,
  attribution: AttributionId,
  /** The words judged. */
  quote: z.string(),
  /** `lost`: the coder finds these words no more, and nothing rests on the decision; somebody has to look again. */
  status: z.enum(['standing', 'superseded', 'withdrawn', 'lost']),
  /** The statement that the decision now is about. */
  statement: StatementId.nullable(),
  /** What was changed, field by field: `position: neutral → concern`. */
  changes: z.array(z.string()),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** How far people who coded the same words on their own agree, for one category. */
export const Agreement = z.object({
  category: z.string().min(1),
  coders: z.array(z.string()).min(2),
  /** Attributions that at least two have coded. */
  n: z.int().positive(),
  /** Share of pairs of codings that agree, 0 to 1. */
  agreement: z.number().min(0).max(1),
  /** Cohen's for two coders, for more the mean of their pairs (R. Light, 1971); null where chance alone gives certainty. */
  kappa: z.number().nullable(),
  /** Krippendorff's, nominal. */
  alpha: z.number().nullable(),
});
export type Agreement = z.infer<typeof Agreement>;

/** Actors whom two codebooks on the same evidence put into categories that do not go together. */
export const Disagreement = z.object({
  actor: ActorCode,
  /** Id of the codebook and its category, two or more; the first is the dossier's own codebook with its political label. */
  readings: z.array(z.object({ codebook: z.string(), category: z.string() })).min(2),
  /** The rule by which each decided. */
  because: z.string().min(1),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** The compiled view of a crisis under one codebook as of one day. */
export const Dossier = z.object({
  crisis: Crisis,
  codebook: z.object({ id: z.string(), version: z.string() }),
  coder: z.string(),
  /** Nothing published or said after this day is in it; null where there is no limit. */
  asOf: Day.nullable(),
  documents: z.array(ListedDocument),
  sources: z.array(UsedSource),
  stories: z.array(Story),
  /** Names of every actor that occurs, as the atlas gives them. */
  actors: z.array(z.object({ code: ActorCode, name: z.string() })),
  statements: z.array(Statement),
  positions: z.array(ActorPosition),
  shifts: z.array(Shift),
  escalations: z.array(Escalation),
  /** The same positions as other codebooks read them, and where these do not go together. */
  readings: z.array(Reading),
  disagreements: z.array(Disagreement),
  /** What is known of whom, and the entries of the search log that it rests on, earliest first. */
  coverage: z.object({
    cells: z.array(CoverageCell),
    groups: z.array(CoverageGroup),
    searches: z.array(Search),
  }),
  alignment: Alignment,
  demands: z.array(Demand),
  contacts: z.array(DossierContact),
  contested: z.array(Contested),
  expectations: z.array(DossierExpectation),
  situations: z.array(DossierSituation),
  wordings: z.array(z.object({ by: z.array(ActorCode), phrase: z.string(), evidence: z.array(Evidence).min(1) })),
  /** Who is said to be of which actor in which office, by person. */
  affiliations: z.array(PersonAffiliations),
  timeline: z.array(TimelineEntry),
  /** Find the original: what rests on the lower rungs alone, what bears a view first. */
  unsourced: z.array(Unsourced),
  /** What people decided, latest first, and how far those who coded blind agree. */
  ledger: z.array(LedgerEntry),
  agreement: z.array(Agreement),
});
export type Dossier = z.infer<typeof Dossier>;
