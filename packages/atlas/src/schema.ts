/** Invariant: every data file of the atlas parses with its schema here; the tests hold them to it. */
import { Office } from '@demarche/contract';
import * as z from 'zod';

const Code = z.string().min(1);
const Name = z.string().min(1);
/** A year, a month or a day; members since a year are taken as such from its first day. */
const Moment = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const Day = z.iso.date();

/** A state or territory. `demonyms` also serve as adjectives; `acronyms` match only as written. */
export const StateRow = z.object({
  code: Code.length(3),
  kind: z.enum(['state', 'territory']),
  name: Name,
  names: z.array(Name),
  /** What it was called until then; the name still means it. */
  former: z.array(z.object({ name: Name, until: Moment })).optional(),
  acronyms: z.array(Name),
  demonyms: z.array(Name),
  capital: Name.nullable(),
  /** Seats of government and institutions that stand for the state, with the office each one speaks as. */
  seats: z.array(z.object({ name: Name, office: Office.nullable(), exact: z.boolean().optional() })),
});
export type StateRow = z.infer<typeof StateRow>;

export const OrganisationRow = z.object({
  code: Code,
  kind: z.enum(['organisation', 'ngo', 'armed-group', 'de-facto-authority']),
  name: Name,
  names: z.array(Name),
  acronyms: z.array(Name),
  /** The states that it is no more than: a format without an organisation of its own. */
  standsFor: z.array(Code.length(3)).min(2).optional(),
  /** The state that an armed group or a de facto authority is in or comes from. */
  home: Code.length(3).optional(),
  /** What event data takes such a group for (PLOVER's sectors). */
  sector: z.enum(['REB', 'PRM', 'CRM', 'PRE']).optional(),
  /** When it governed its home. */
  governs: z.array(z.object({ from: z.string(), to: z.string().nullable() })).optional(),
});
export type OrganisationRow = z.infer<typeof OrganisationRow>;

/** Bodies of a state or organisation that are known by a name of their own. */
export const InstitutionRow = z.object({
  of: Code,
  office: Office,
  names: z.array(Name),
  acronyms: z.array(Name),
});
export type InstitutionRow = z.infer<typeof InstitutionRow>;

/** An outlet or agency; `state` marks those that a government runs. */
export const OutletRow = z.object({
  name: Name,
  country: Code.length(3).nullable(),
  kind: z.enum(['agency', 'broadcaster', 'newspaper']),
  state: z.boolean().optional(),
  names: z.array(Name),
});
export type OutletRow = z.infer<typeof OutletRow>;

/** A state or territory in Wikidata and in the regions of UN M49; Antarctica is in none. */
export const CountryRow = z.object({
  code: Code.length(3),
  wikidata: z.string().regex(/^Q[1-9]\d*$/),
  region: Name.nullable(),
  subregion: Name.nullable(),
});
export type CountryRow = z.infer<typeof CountryRow>;

/** Who belongs to an organisation: who joined when, from which day on who was no member, who was suspended (from, up to but not on). */
export const MembershipRow = z.strictObject({
  of: Code,
  joined: z.array(z.strictObject({ on: Moment, members: z.array(Code).min(1) })).min(1),
  left: z.array(z.strictObject({ on: Moment, members: z.array(Code).min(1) })).optional(),
  suspended: z.array(z.strictObject({ member: Code, from: Day, to: Day.nullable() })).optional(),
  note: z.string().optional(),
});
export type MembershipRow = z.infer<typeof MembershipRow>;

/**
 * Whether what an organisation says counts as said for its members too (`forMembers`), and whether coverage is counted by its members (`counted`);
 * `because` says why it does, or does not, speak for them.
 */
export const VoiceRow = z.strictObject({
  of: Code,
  forMembers: z.boolean(),
  counted: z.boolean(),
  because: z.string().min(1),
});
export type VoiceRow = z.infer<typeof VoiceRow>;

/** A territory that several claim. `code` is its own in the atlas, where it has one; claims are named, not judged. */
export const DisputeRow = z.strictObject({
  name: Name,
  names: z.array(Name),
  code: Code.nullable(),
  heldBy: z.array(Code).min(1),
  claimedBy: z.array(Code).min(1),
  since: Moment,
  note: z.string().min(1),
});
export type DisputeRow = z.infer<typeof DisputeRow>;

export const IsoRow = z.object({ code: Code.length(3), alpha2: z.string().length(2), names: z.array(Name).min(1) });
export type IsoRow = z.infer<typeof IsoRow>;

/** Who held an office from when to when; `to` null where they held it when the row was written. */
export const HolderRow = z
  .object({
    of: Code,
    office: Office,
    name: Name,
    names: z.array(Name),
    gender: z.enum(['f', 'm']),
    from: Moment,
    to: Moment.nullable(),
  })
  .refine(({ from, to }) => to === null || from.slice(0, to.length) <= to, 'from is after to');
export type HolderRow = z.infer<typeof HolderRow>;

/** For each ambiguous name its senses, best first; an empty list says that the name alone names no actor. */
export const Senses = z.record(Name, z.array(Code));

/** Phrases that contain an actor's name and name no actor. */
export const NotActors = z.array(Name);
