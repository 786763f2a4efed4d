/** Invariant: who is of whom is told by documents; what does not go together is named and left to the reader. */
import * as z from 'zod';
import { ActorCode, Day } from './ids.ts';
import { Evidence } from './statement.ts';
import { Office, Tenure } from './vocabulary.ts';

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
