/** Invariant: only verbatim words are compared; what is marked is where an outlet's wording differs from that of the best report. */
import { diffWords } from 'diff';
import type { StatementReport } from '@demarche/contract';
import { type Html, html } from './html.ts';

/** A report's words, with marks where they differ from those of the best verbatim report; as they are where nothing can be compared. */
export function comparedWith(best: StatementReport | undefined, report: StatementReport): Html {
  const words = report.quotes.join(' … ');
  if (best === undefined || best === report || report.mode === 'indirect') return html`${words}`;
  const parts = diffWords(bare(best.quotes.join(' … ')), bare(words), { ignoreCase: true });
  const shared = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (shared < words.length / 2) return html`${words}`;
  return html`${parts.map(({ value, added, removed }) =>
    added
      ? html`<ins title="only here">${value}</ins>`
      : removed
        ? html`<del title="left out here">${value}</del>`
        : html`${value}`,
  )}`;
}

const bare = (text: string): string => text.replaceAll(/[“”"«»„]/gu, '').trim();

/** The best report that has the speaker's own words. */
export const bestVerbatim = (reports: readonly StatementReport[]): StatementReport | undefined =>
  reports.find(({ mode }) => mode === 'direct') ?? reports.find(({ mode }) => mode === 'mixed');
