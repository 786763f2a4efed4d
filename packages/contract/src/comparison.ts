/** Invariant: two codebooks are compared on the same documents and judgements; only what they make of them differs. */
import * as z from 'zod';
import { ActorCode, StatementId } from './ids.ts';
import { Evidence } from './statement.ts';
import { PositionLabel } from './vocabulary.ts';

const Named = z.object({ id: z.string(), version: z.string() });

/** Where an actor stands under one codebook, by which rule and by which words; null where it has no statement under it. */
const ReadCell = z
  .object({ position: PositionLabel, rule: z.string(), statements: z.array(StatementId).min(1), evidence: Evidence })
  .nullable();

/** The actors whom two whole codebooks put at different positions. */
export const CodebookComparison = z.object({
  codebooks: z.tuple([Named, Named]),
  /** Actors with a position under both, the share of them at the same one, and Cohen's kappa; null where chance alone gives certainty. */
  actors: z.int().nonnegative(),
  agreement: z.number().nullable(),
  kappa: z.number().nullable(),
  cells: z.array(z.object({ actor: ActorCode, name: z.string(), readings: z.tuple([ReadCell, ReadCell]) })),
});
export type CodebookComparison = z.infer<typeof CodebookComparison>;
