/** Invariant: what leaves is a dossier narrowed by a filter, written in a format, with addresses under one base. */
import * as z from 'zod';
import { commas, repeated } from './commas.ts';
import { SourceKind } from './document.ts';
import { ActorCode, Day } from './ids.ts';
import { Rung } from './statement.ts';
import { ActType, Legality, PositionLabel } from './vocabulary.ts';

const list = <T extends z.ZodType>(item: T) => commas(item).optional();

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
  /** Kinds of source: other reports are left out. */
  sources: list(SourceKind),
  /** Names of sources: other reports are left out. */
  outlets: repeated(z.string().min(1)).optional(),
  /** Languages of documents, as BCP 47 has them; `pt` takes `pt-BR` too. */
  languages: list(z.string().min(2)),
  /** Words, and phrases in quotation marks, that must all stand in the quotes or in the names of who says it. */
  words: z.string().min(1).optional(),
});
export type DossierFilter = z.infer<typeof DossierFilter>;

/** What a dossier can be written as; `dictionary` and `csvw` describe the columns of `csv`, `positions`, `demands` and `events`. */
export const ExportFormat = z.enum([
  'json',
  'csv',
  'positions',
  'demands',
  'events',
  'dictionary',
  'csvw',
  'md',
  'wikitable',
  'annotations',
  'docx',
]);
export type ExportFormat = z.infer<typeof ExportFormat>;
