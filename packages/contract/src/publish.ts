/** Invariant: what leaves is a dossier narrowed by a filter, written in a format, with addresses under one base. */
import * as z from 'zod';
import { ActorCode, Day } from './ids.ts';
import { Rung } from './statement.ts';
import { ActType, Legality, PositionLabel } from './vocabulary.ts';

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).min(1)).optional();

/** What is kept of a dossier; every field that is given must fit. Lists may be written with commas. */
export const DossierFilter = z.object({
  actors: list(ActorCode),
  /** Names of regions or blocs, as the dossier's coverage has them: all their members. */
  groups: list(z.string().min(1)),
  acts: list(ActType),
  position: list(PositionLabel),
  legality: list(Legality),
  /** First and last day on which a statement was said. */
  from: Day.optional(),
  to: Day.optional(),
  /** The lowest rung of the evidence ladder that is good enough. */
  rung: Rung.optional(),
  /** Words that must all stand in a statement's quotes. */
  words: z.string().min(1).optional(),
});
export type DossierFilter = z.infer<typeof DossierFilter>;

export const ExportFormat = z.enum(['json', 'csv', 'dictionary', 'md', 'wikitable', 'annotations', 'events', 'docx']);
export type ExportFormat = z.infer<typeof ExportFormat>;
