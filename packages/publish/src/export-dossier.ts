/** Invariant: an export carries quotes verbatim; escaping changes how a character is written, never which it is. */
import type { Dossier, ExportFormat } from '@demarche/contract';
import { toAnnotations } from './annotations.ts';
import { toCsv, toDictionary } from './csv.ts';
import { toDocx } from './docx.ts';
import { toEvents } from './events.ts';
import { toMarkdown } from './markdown.ts';
import { PLAIN, type PublishOptions } from './options.ts';
import { toWikitable } from './wikitable.ts';

/** A file that leaves. */
export interface Exported {
  readonly content: string | Uint8Array;
  readonly type: string;
  /** What its name ends with, from the dot on. */
  readonly ending: string;
}

type Writer = (dossier: Dossier, options: PublishOptions) => string | Uint8Array | Promise<Uint8Array>;

const FORMATS: Readonly<Record<ExportFormat, Omit<Exported, 'content'> & { readonly write: Writer }>> = {
  json: { type: 'application/json', ending: '.json', write: (dossier) => `${JSON.stringify(dossier, null, 2)}\n` },
  csv: { type: 'text/csv', ending: '.csv', write: toCsv },
  dictionary: { type: 'text/csv', ending: '.dictionary.csv', write: toDictionary },
  md: { type: 'text/markdown', ending: '.md', write: toMarkdown },
  wikitable: { type: 'text/plain', ending: '.wiki', write: toWikitable },
  annotations: { type: 'application/ld+json', ending: '.jsonld', write: toAnnotations },
  events: { type: 'text/csv', ending: '.events.csv', write: toEvents },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
    write: toDocx,
  },
};

/**
 * The dossier as one file: JSON (whole), CSV (a row a statement report) with its data dictionary, Markdown, a MediaWiki table, W3C Web
 * Annotations, rows of event data, a Word document.
 */
export async function exportDossier(dossier: Dossier, format: ExportFormat, options = PLAIN): Promise<Exported> {
  const { type, ending, write } = FORMATS[format];
  return { type, ending, content: await write(dossier, options) };
}
