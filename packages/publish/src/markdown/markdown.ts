/** Invariant: every list of the dossier is a section; one that is empty says so. */
import type { Dossier } from '@demarche/contract';
import { type PublishOptions, scopeOf } from '../options.ts';
import { ledgers } from './ledgers.ts';
import { escape, escapeLine, markdownContext } from './markdown-text.ts';
import { sources } from './sources.ts';
import { standing } from './standing.ts';

/** The dossier as Markdown: a table each for its lists, with quotes and links. */
export function toMarkdown(dossier: Dossier, options: PublishOptions): string {
  const { crisis, documents, statements } = dossier;
  const context = markdownContext(dossier, options);
  const sections = [
    `# ${escape(crisis.title)}`,
    escapeLine(crisis.summary),
    `${documents.length} documents, ${statements.length} statements; ${escape(scopeOf(dossier, options.filter))}.`,
    'Machine coding is a proposal; what people judged is in the ledger.',
    ...standing(context),
    ...ledgers(context),
    ...sources(context, options),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
