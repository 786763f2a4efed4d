/** Invariant: an export carries quotes verbatim; escaping changes how a character is written, never which it is. */
import type { Dossier, ExportFormat } from '@demarche/contract';
import { toAnnotations } from './annotations.ts';
import { toDocx } from './docx/docx.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown/markdown.ts';
import { PLAIN, type PublishOptions } from './options.ts';
import { DEMANDS } from './tables/demands-table.ts';
import { toCsvw, toDictionary } from './tables/dictionary.ts';
import { EVENTS } from './tables/events-table.ts';
import { POSITIONS } from './tables/positions-table.ts';
import { REPORTS } from './tables/reports-table.ts';
import type { Table } from './tables/table.ts';
import { toWikitable } from './wikitable.ts';

/** A file that leaves. */
export interface Exported {
  readonly content: string | Uint8Array;
  /** Its media type, without the encoding. */
  readonly type: string;
  /** What its name ends with, from the dot on. */
  readonly ending: string;
}

interface Format extends Omit<Exported, 'content'> {
  readonly write: (dossier: Dossier, options: PublishOptions) => string | Promise<Uint8Array>;
}

const tableFormat = ({ ending, write }: Table): Format => ({ type: 'text/csv', ending, write });

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  json: { type: 'application/json', ending: '.json', write: toJson },
  csv: tableFormat(REPORTS),
  positions: tableFormat(POSITIONS),
  demands: tableFormat(DEMANDS),
  events: tableFormat(EVENTS),
  dictionary: { type: 'text/csv', ending: '.dictionary.csv', write: toDictionary },
  csvw: { type: 'application/csvm+json', ending: '.csv-metadata.json', write: toCsvw },
  md: { type: 'text/markdown', ending: '.md', write: toMarkdown },
  wikitable: { type: 'text/plain', ending: '.wiki', write: toWikitable },
  annotations: { type: 'application/ld+json', ending: '.jsonld', write: toAnnotations },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
    write: toDocx,
  },
};

/**
 * The dossier as one file: JSON (whole), tables as CSV with their data dictionary, Markdown, a MediaWiki table, W3C Web Annotations, rows of event
 * data, a Word document.
 */
export async function exportDossier(dossier: Dossier, format: ExportFormat, options = PLAIN): Promise<Exported> {
  const { type, ending, write } = FORMATS[format];
  return { type, ending, content: await write(dossier, options) };
}
