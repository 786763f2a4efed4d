/** Invariant: a crisis's title is neutral and its principal event is what `event` means as a target in its records. */
import * as z from 'zod';
import { ActorCode, CrisisId, Day } from './ids.ts';

/** What a dossier is about. */
export const Crisis = z.object({
  id: CrisisId,
  title: z.string().min(1),
  summary: z.string(),
  /** What states react to, most important first. */
  events: z.array(z.object({ title: z.string().min(1), day: Day })),
  parties: z.array(z.object({ actor: ActorCode, role: z.enum(['perpetrator', 'affected', 'other']) })),
  window: z.object({ from: Day, to: Day.nullable() }),
});
export type Crisis = z.infer<typeof Crisis>;
