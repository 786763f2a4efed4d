/** Invariant: what a page shows at once is cut from one dossier on the server; a page never needs the whole of it. */
import * as z from 'zod';
import { Agreement, Dossier } from './dossier.ts';
import { ActorCode, Day } from './ids.ts';
import { BlindTask } from './judgement.ts';
import { Statement, StatementReport } from './statement.ts';

/** A part of a dossier that can be asked for by itself. */
export const DossierPart = Dossier.keyof();
export type DossierPart = z.infer<typeof DossierPart>;

/** Only the parts asked for are there. */
export const DossierParts = Dossier.partial();
export type DossierParts = z.infer<typeof DossierParts>;

/** A dossier in figures: what it is about, how much is in it, and the days it spans. */
export const DossierSummary = Dossier.pick({ crisis: true, codebook: true, coder: true, asOf: true }).extend({
  counts: z.record(DossierPart, z.int().nonnegative()),
  /** The day on which its first document was published, and the last on which one was or anything was said; null where nothing has a day. */
  first: Day.nullable(),
  last: Day.nullable(),
});
export type DossierSummary = z.infer<typeof DossierSummary>;

/** What an actor said last, and how much. */
export const ActorWords = z.object({
  actor: ActorCode,
  /** Its last dated statement; undated ones count as oldest. */
  latest: Statement.nullable(),
  statements: z.int().nonnegative(),
});
export type ActorWords = z.infer<typeof ActorWords>;

/** A report that nobody has judged, with how much depends on it. */
export const ReviewItem = z.object({
  statement: Statement.omit({ reports: true }),
  report: StatementReport,
  /** Actors whose stand on an axis rests on its statement. */
  bears: z.array(ActorCode),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** What is to be reviewed, what matters most and is least sure first. */
export const ReviewQueue = z.object({
  items: z.array(ReviewItem),
  /** Reports that nobody has judged, and all reports. */
  left: z.int().nonnegative(),
  all: z.int().nonnegative(),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** Words for one person to code blind, and how far that person is. */
export const BlindRound = z.object({
  tasks: z.array(BlindTask),
  /** What this person has coded blind, and what is left, the tasks of this round included. */
  done: z.int().nonnegative(),
  left: z.int().nonnegative(),
});
export type BlindRound = z.infer<typeof BlindRound>;

/** How far those who coded blind agree, by category; each list is empty where there is nothing to compare. */
export const BlindAgreement = z.object({
  people: z.array(Agreement),
  /** Each person with the program, over what that person coded; the program is the last of `coders`. */
  program: z.array(Agreement),
});
export type BlindAgreement = z.infer<typeof BlindAgreement>;
