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
  /** Acts from mild to strong language, for how an actor's language moves; an act that is not on it has no force. */
  ladder: z.array(ActType).default([]),
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

/** A codebook that reads the axes of another as one scale; it rests on the same statements, so that both can stand side by side. */
export const Scale = z
  .strictObject({
    id: z.string().min(1),
    version: z.string().min(1),
    title: z.string().min(1),
    /** Id of the codebook whose axes it reads. */
    reads: z.string().min(1),
    /** In the order in which they are shown. */
    categories: z
      .array(
        z.strictObject({
          label: z.string().min(1),
          definition: z.string().min(1),
          /** The political label that the category goes together with; none where it goes with several. */
          position: PositionLabel.optional(),
        }),
      )
      .min(2),
    /** Tried in order; the first whose axes fit gives the category. The last one must fit everything. */
    rules: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          position: z.array(PositionLabel).optional(),
          legality: z.array(Legality).optional(),
          category: z.string().min(1),
          because: z.string().min(1),
        }),
      )
      .min(1),
  })
  .refine(({ categories, rules }) => rules.every((rule) => categories.some(({ label }) => label === rule.category)), {
    message: 'a rule gives a category that is not listed',
    path: ['rules'],
  })
  .refine(({ rules }) => rules.at(-1)!.position === undefined && rules.at(-1)!.legality === undefined, {
    message: 'the last rule must fit everything: leave out its position and legality',
    path: ['rules'],
  });
export type Scale = z.infer<typeof Scale>;
