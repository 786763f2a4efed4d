/** Invariant: an id names one thing for good; branded, so that a document id cannot stand where an actor code belongs. */
import * as z from 'zod';

/**
 * ISO 3166-1 alpha-3 code (`RUS`), organisation code (`UN`, `ARAB-LEAGUE`; its name where it has no short form in use, `Coalition of the Willing`)
 * or armed non-state actor (`NSA:Hamas`).
 */
export const ActorCode = z
  .string()
  .regex(/^(?:NSA:[\p{L}\p{N}' .-]+|\p{Lu}[\p{L}\p{N}' .-]*)$/u)
  .brand<'ActorCode'>();
export type ActorCode = z.infer<typeof ActorCode>;

/** Lower-case hexadecimal SHA-256 of the bytes as fetched. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

export const DocumentId = z.string().min(1).brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** `<document id>:a<start>-<end>` over the hull of source, cue and content, with `.2` and so on where several share it: the same words keep the same id. */
export const AttributionId = z.string().min(1).brand<'AttributionId'>();
export type AttributionId = z.infer<typeof AttributionId>;

export const StatementId = z.string().min(1).brand<'StatementId'>();
export type StatementId = z.infer<typeof StatementId>;

/** A crisis's short name in addresses and on the command line, such as `venezuela-2026`. */
export const CrisisId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'a crisis id is lower-case words and numbers joined by hyphens' })
  .brand<'CrisisId'>();
export type CrisisId = z.infer<typeof CrisisId>;

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A moment in UTC, ISO 8601 with `Z`. */
export const Moment = z.iso.datetime();
export type Moment = z.infer<typeof Moment>;
