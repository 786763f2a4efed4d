/** Invariant: quotation marks and an ellipsis stand around and between verbatim words, never inside them. */
import type { Evidence, StatementReport } from '@demarche/contract';

/** The words of a piece of evidence: its stretches with ` … ` between them, and ` …` at the end where they go on. */
export const wordsOf = ({ quotes, cut }: Pick<Evidence, 'quotes' | 'cut'>): string =>
  `${quotes.join(' … ')}${cut ? ' …' : ''}`;

/** Words in quotation marks; those that stand in some already keep their own. */
export const inQuotationMarks = (words: string): string => (isInMarks(words) ? words : `“${words}”`);

export const isInMarks = (words: string): boolean => /^[“"«„].*[”"»“]$/su.test(words);

/** The words of a report of a statement: in quotation marks where they are the speaker's own, else as the document tells them. */
export const saidIn = (report: Pick<StatementReport, 'quotes' | 'cut' | 'mode'>): string =>
  report.mode === 'indirect' ? wordsOf(report) : inQuotationMarks(wordsOf(report));

/** Characters that turn the direction of what follows (Unicode Standard Annex 9): what holds one has to be isolated from what stands beside it. */
export const TURNS_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
