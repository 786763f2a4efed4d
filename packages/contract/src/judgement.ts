/** Invariant: judgements are append-only; a later one about the same thing wins, and `withdraw` undoes an earlier one by name. */
import * as z from 'zod';
import { ActorCode, AttributionId, DocumentId, Moment } from './ids.ts';
import { Act } from './record.ts';
import { Legality, Office, PositionLabel } from './vocabulary.ts';

/** What a person may set right in a coded attribution; absent fields stay as coded. */
export const Correction = z
  .object({
    actors: z.array(ActorCode),
    office: Office,
    stateVoice: z.boolean(),
    acts: z.array(Act),
    position: PositionLabel,
    legality: Legality,
    hedged: z.boolean(),
    negated: z.boolean(),
  })
  .partial();
export type Correction = z.infer<typeof Correction>;

const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('reject') }),
  z.object({ kind: z.literal('correct'), correction: Correction }),
  z.object({ kind: z.literal('withdraw'), judgement: z.string().min(1) }),
]);

/** A person's decision about one coded attribution. */
export const Judgement = z.object({
  id: z.string().min(1),
  document: DocumentId,
  attribution: AttributionId,
  /** The attribution's content as it stood when judged, so that the judgement fails closed if the words are gone. */
  quote: z.string(),
  verdict: Verdict,
  by: z.string().min(1),
  at: Moment,
  why: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;
