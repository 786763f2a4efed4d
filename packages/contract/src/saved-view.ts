/** Invariant: a saved view leads to a page of its own crisis and nowhere else; it is no part of a dossier. */
import * as z from 'zod';
import { CrisisId, Moment } from './ids.ts';

/**
 * Where a view leads, from its crisis's own address on: a page below it, or none for the dossier, with the query that holds
 * filters, day, section and view. @example 'statements?actor=RUS&asOf=2026-01-05'
 */
const ViewAddress = z
  .string()
  .max(4000)
  .regex(/^[a-z-]*(?:\?[^#\s]*)?$/, { error: 'not the address of a page of this crisis' });

const ViewName = z.string().trim().min(1).max(80);

export const SavedView = z.object({
  id: z.string().min(1),
  crisis: CrisisId,
  name: ViewName,
  address: ViewAddress,
  /** The account whose it is; null where it was saved on a desk without accounts. */
  owner: z.string().min(1).nullable(),
  /** The name of that account. */
  by: z.string().nullable(),
  /** Whether everybody at the desk sees it. */
  shared: z.boolean(),
  created: Moment,
});
export type SavedView = z.infer<typeof SavedView>;

/** A saved view as whoever asks may see it. */
export const ListedView = SavedView.extend({
  /** Whether they may rename it, share it, or remove it. */
  changeable: z.boolean(),
});
export type ListedView = z.infer<typeof ListedView>;

export const ViewRequest = z.object({ name: ViewName, address: ViewAddress, shared: z.boolean().default(false) });
export type ViewRequest = z.infer<typeof ViewRequest>;

/** What is to become of a view; what is left out stays. */
export const ViewChange = z.strictObject({ name: ViewName.optional(), shared: z.boolean().optional() });
export type ViewChange = z.infer<typeof ViewChange>;
