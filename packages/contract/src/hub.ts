/** Invariant: the coverage that a dossier rests on, each document once; a copy is shown as a copy. */
import * as z from 'zod';
import { ActorCode, Day, DocumentId } from './ids.ts';
import { SourceKind } from './document.ts';

/** A document as the dossier lists it. */
export const ListedDocument = z.object({
  id: DocumentId,
  title: z.string().nullable(),
  url: z.url().nullable(),
  published: z.string().nullable(),
  source: z.string().nullable(),
  sourceKind: SourceKind,
  /** Country that the source publishes from, ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
  language: z.string().nullable(),
  /** The earlier document whose text it repeats, wholly or nearly; null for an original. */
  copyOf: DocumentId.nullable(),
});
export type ListedDocument = z.infer<typeof ListedDocument>;

/** Documents that tell of one happening. */
export const Story = z.object({
  /** `story:<id of its first document>`. */
  id: z.string().min(1),
  /** Title of the document that has most in common with the others. */
  title: z.string(),
  first: Day.nullable(),
  last: Day.nullable(),
  actors: z.array(ActorCode),
  /** By time of publication. */
  documents: z.array(DocumentId).min(1),
  /** Other stories that share actors or words, nearest first. */
  related: z.array(z.string()),
});
export type Story = z.infer<typeof Story>;

/** A source that was used. */
export const UsedSource = z.object({
  name: z.string(),
  kind: SourceKind,
  country: z.string().nullable(),
  documents: z.int().positive(),
  /** Of these, repeated from another source. */
  copies: z.int().nonnegative(),
  /** Statements that at least one of its documents reports. */
  statements: z.int().nonnegative(),
});
export type UsedSource = z.infer<typeof UsedSource>;

/** A state or organisation that a dossier looks for, with where it belongs on the crisis's first day. */
export const RosterEntry = z.object({
  actor: ActorCode,
  kind: z.enum(['state', 'organisation']),
  region: z.string().nullable(),
  /** Organisations by which coverage is counted and that it is a member of. */
  blocs: z.array(ActorCode),
  /** States for which it speaks too when it speaks; empty for a state, and for an organisation that speaks for itself alone. */
  speaksFor: z.array(ActorCode),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** That somebody looked for an actor's words, where, and what came of it. Append-only. */
export const Search = z.object({
  id: z.string().min(1),
  /** Whom it was about; empty for a search that was about all. */
  actors: z.array(ActorCode),
  /** Where was looked: an address, or words such as `foreign ministry's press releases`. */
  where: z.string().min(1),
  /** What was asked there, in words; empty where a page or a feed was read through. */
  query: z.string(),
  /** `silent`: the place is where the actor itself speaks, and it had said nothing; `not-found`: coverage has nothing; `found`: something was found and added. */
  outcome: z.enum(['silent', 'not-found', 'found']),
  by: z.string().min(1),
  at: z.iso.datetime(),
  note: z.string(),
});
export type Search = z.infer<typeof Search>;

/** What somebody says of a search that they made; id and time are set when it is logged. */
export const SearchRequest = Search.omit({ id: true, at: true }).extend({
  actors: z.array(ActorCode).default([]),
  query: z.string().default(''),
  note: z.string().default(''),
});
export type SearchRequest = z.infer<typeof SearchRequest>;
