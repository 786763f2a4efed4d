/** Invariant: everything a dossier shows carries evidence, and every evidence quote is a slice of a stored document's text. */
import * as z from 'zod';
import { Crisis } from './crisis.ts';
import { ActorCode, AttributionId, Day, DocumentId, StatementId } from './ids.ts';
import { Act, DateRange } from './record.ts';
import { Span } from './span.ts';
import { ContactType, Legality, Mode, Office, PositionLabel, Tenure } from './vocabulary.ts';

/** Verbatim words and where they stand. `quotes[i]` is `document.text.slice(...spans[i])`. */
export const Evidence = z.object({
  document: DocumentId,
  attribution: AttributionId.nullable(),
  spans: z.array(Span).min(1),
  quotes: z.array(z.string()).min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** What an actor said once, with every report of it. */
export const Statement = z.object({
  id: StatementId,
  actors: z.array(ActorCode),
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
  /** Strongest report first; each is one attribution in one document. */
  reports: z.array(Evidence.extend({ mode: Mode, via: z.string().nullable(), judged: z.boolean() })).min(1),
});
export type Statement = z.infer<typeof Statement>;

export const ActorPosition = z.object({
  actor: ActorCode,
  position: PositionLabel,
  legality: Legality,
  /** The statements that bear the position, then those that bear the legality; never empty. */
  statements: z.array(StatementId).min(1),
  legalityStatements: z.array(StatementId),
  /** The codebook's rule in words. */
  rule: z.string(),
});
export type ActorPosition = z.infer<typeof ActorPosition>;

/** Where actors stand on the scale of a codebook that reads both axes. */
export const Reading = z.object({
  codebook: z.object({ id: z.string(), version: z.string(), title: z.string() }),
  categories: z.array(z.object({ label: z.string(), definition: z.string() })),
  actors: z.array(
    z.object({
      actor: ActorCode,
      category: z.string(),
      /** The rule in words. */
      rule: z.string(),
      /** The statements that bear it; never empty. */
      statements: z.array(StatementId).min(1),
    }),
  ),
});
export type Reading = z.infer<typeof Reading>;

export const Demand = z.object({
  by: z.array(ActorCode).min(1),
  of: z.array(ActorCode),
  kind: z.enum(['demand', 'appeal']),
  what: z.string().min(1),
  since: Day.nullable(),
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

/** One tie of a person to an actor, with every document that tells it. */
export const DossierAffiliation = z.object({
  actor: ActorCode,
  /** Null where the words name the actor alone. */
  office: Office.nullable(),
  /** The words for the office, each spelling once. */
  titles: z.array(z.string()),
  tenure: Tenure,
  /** Days of publication of the first and the last document that tells it. */
  first: Day.nullable(),
  last: Day.nullable(),
  evidence: z.array(Evidence).min(1),
});
export type DossierAffiliation = z.infer<typeof DossierAffiliation>;

/**
 * What does not go together in what is told of a person. `states`: of two states; `offices`: two posts at a time; `left`: in a
 * post that others say was left by then; `claimed`: in a post that others say is only claimed; `shared`: in a post that
 * others are said to have at that time; `atlas`: in a post that the atlas has others in.
 */
export const AffiliationConflict = z.object({
  kind: z.enum(['states', 'offices', 'left', 'claimed', 'shared', 'atlas']),
  /** Indices into the person's affiliations. */
  between: z.array(z.int().nonnegative()).min(1),
  /** The other persons, by name. */
  others: z.array(z.string()),
  /** The conflict in words. */
  because: z.string().min(1),
});
export type AffiliationConflict = z.infer<typeof AffiliationConflict>;

export const PersonAffiliations = z.object({
  person: z.string().min(1),
  /** Every form of the name that documents use. */
  names: z.array(z.string()).min(1),
  affiliations: z.array(DossierAffiliation).min(1),
  conflicts: z.array(AffiliationConflict),
});
export type PersonAffiliations = z.infer<typeof PersonAffiliations>;

/** A claim with its sides; each side lists its actors and the statements they made. */
export const Contested = z.object({
  claim: z.string().min(1),
  asserted: z.array(z.object({ actor: ActorCode, statements: z.array(StatementId).min(1) })).min(1),
  denied: z.array(z.object({ actor: ActorCode, statements: z.array(StatementId).min(1) })).min(1),
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

/** The compiled view of a crisis under one codebook. */
export const Dossier = z.object({
  crisis: Crisis,
  codebook: z.object({ id: z.string(), version: z.string() }),
  coder: z.string(),
  documents: z.array(
    z.object({
      id: DocumentId,
      title: z.string().nullable(),
      url: z.url().nullable(),
      published: z.string().nullable(),
      source: z.string().nullable(),
    }),
  ),
  /** Names of every actor that occurs, as the atlas gives them. */
  actors: z.array(z.object({ code: ActorCode, name: z.string() })),
  statements: z.array(Statement),
  positions: z.array(ActorPosition),
  /** The same positions as other codebooks read them. */
  readings: z.array(Reading),
  demands: z.array(Demand),
  contacts: z.array(DossierContact),
  contested: z.array(Contested),
  expectations: z.array(z.object({ who: z.array(ActorCode), when: DateRange.nullable(), evidence: Evidence })),
  situations: z.array(z.object({ of: z.string(), actors: z.array(ActorCode), evidence: Evidence })),
  wordings: z.array(z.object({ by: z.array(ActorCode), phrase: z.string(), evidence: z.array(Evidence).min(1) })),
  /** Who is said to be of which actor in which office, by person. */
  affiliations: z.array(PersonAffiliations),
  timeline: z.array(TimelineEntry),
});
export type Dossier = z.infer<typeof Dossier>;
