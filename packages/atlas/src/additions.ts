/** Invariant: what a user adds has the shape of the data files; a fault names the row and the field. */
import { failed, ok, type Outcome } from '@demarche/contract';
import * as z from 'zod';
import { HolderRow, OrganisationRow } from './schema.ts';

const Rows = <T extends z.ZodType>(row: T) => z.array(row).default([]);

/** A user's own actors, names and holders of offices. */
export const Additions = z.strictObject({
  /** New organisations, blocs and armed groups, or new rows for known ones. */
  actors: Rows(
    OrganisationRow.extend({
      names: z.array(z.string().min(1)).default([]),
      acronyms: z.array(z.string().min(1)).default([]),
    }),
  ),
  /** More names for actors that are known, by their code. */
  names: Rows(z.strictObject({ code: z.string().min(1), names: z.array(z.string().min(1)).min(1) })),
  /** Who held which office when. */
  holders: Rows(HolderRow),
  /** Phrases that name no actor. */
  notActors: Rows(z.string().min(1)),
});
export type Additions = z.infer<typeof Additions>;

export const NOTHING: Additions = { actors: [], names: [], holders: [], notActors: [] };

/** A user's additions from parsed YAML or JSON; `where` is what a problem calls the file. */
export function readAdditions(data: unknown, where: string): Outcome<Additions> {
  const read = Additions.safeParse(data ?? {});
  if (read.success) return ok(read.data);
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
  return failed('atlas/invalid', where, faults.join('; '));
}
