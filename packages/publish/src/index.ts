/** Invariant: an export carries every quote verbatim; escaping changes how a character is written, never which it is. */
import type { Dossier, ExportFormat } from '@demarche/contract';
import { toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';

const WRITERS: Record<ExportFormat, (dossier: Dossier) => string> = {
  json: (dossier) => `${JSON.stringify(dossier, null, 2)}\n`,
  csv: toCsv,
  md: toMarkdown,
};

/** The dossier as one text: JSON (whole), CSV (one row a statement report), Markdown (a table a section, with links). */
export const exportDossier = (dossier: Dossier, format: ExportFormat): string => WRITERS[format](dossier);
