/** Invariant: a codebook is data; the rules it states are the only way from acts to positions. */
import * as z from 'zod';
import { ActType, Legality, PositionLabel, Signal } from './vocabulary.ts';

/** The categories of a coding scheme and the rules that derive positions from acts. */
export const Codebook = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  title: z.string().min(1),
  axes: z.object({
    /** Strongest first: an actor's position is the strongest of its state-voice statements. */
    position: z.array(z.object({ label: PositionLabel, definition: z.string() })),
    legality: z.array(z.object({ label: Legality, definition: z.string() })),
  }),
  /**
   * Tried in order for each act; the first that fits gives the position. `towards` says whom the act is aimed at:
   * the event or the side that caused it (`perpetrator`), the side it happened to (`affected`), or anything else.
   */
  rules: z.array(
    z.object({
      id: z.string().min(1),
      acts: z.array(ActType).min(1),
      towards: z.array(z.enum(['event', 'perpetrator', 'affected', 'other'])).optional(),
      /** Only where the speaker is itself this side of the event. */
      speaker: z.enum(['perpetrator', 'affected', 'other']).optional(),
      /** Only where the words carry at least one of these signals. */
      signals: z.array(Signal).optional(),
      /** Only where the words carry none of these signals. */
      without: z.array(Signal).optional(),
      /** Only for acts at least this strong, 1 to 3. */
      strength: z.int().min(1).max(3).optional(),
      position: PositionLabel,
      because: z.string(),
    }),
  ),
});
export type Codebook = z.infer<typeof Codebook>;
