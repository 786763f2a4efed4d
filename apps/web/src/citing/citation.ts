/** Invariant: a citation says what is known and nothing else: no author is made up, and nobody is said to have opened a report. */
import { citeTemplate, publishedOn, type Day, type ListedDocument } from '@demarche/contract';
import { S } from '../strings.ts';
import { dateInFull } from '../ui/day-in-words.ts';
import { CITE } from './strings.ts';

export interface Citation {
  /** What of the dossier is cited: `Brazil: statement of 9 March 2025`. */
  readonly what: string;
  /** Its permanent address. */
  readonly address: string;
  /** Title of the dossier. */
  readonly dossier: string;
  /** The day to which the dossier is up; null where nothing in it has a day. */
  readonly asOf: Day | null;
  /** The day on which it was read. */
  readonly accessed: Day;
  /** The documents whose words it rests on, what bears it first. */
  readonly reports: readonly ListedDocument[];
  /** Further documents, which are not named. */
  readonly more: number;
}

export const titleOf = ({ title }: ListedDocument): string => title?.replaceAll(/\s+/gu, ' ').trim() || S.noTitle;

/** The address of the web under which a document was published; null where it has none. */
export const webAddressOf = ({ url }: ListedDocument): string | null => (url && /^https?:/iu.test(url) ? url : null);

/** A sentence on the entry of the dossier, and one on the reports. */
export function plainCitation({ what, address, dossier, asOf, accessed, reports, more }: Citation): string {
  const entry = [
    `${isolated(what)}. ${CITE.in}: ${isolated(dossier)} (${CITE.dossier})`,
    ...(asOf === null ? [] : [`${CITE.asOf} ${dateInFull(asOf)}`]),
    address,
    `${CITE.accessed} ${dateInFull(accessed)}`,
  ].join(', ');
  const told = reports.map((report) => {
    const day = publishedOn(report);
    const title = `“${isolated(titleOf(report))}”`;
    return [
      report.source === null ? title : `${isolated(report.source)}: ${title}`,
      ...(day === null ? [] : [dateInFull(day)]),
      ...[webAddressOf(report)].filter((url) => url !== null),
    ].join(', ');
  });
  if (told.length === 0) return `${entry}.`;
  return `${entry}. ${CITE.reportedIn}: ${[...told, ...(more > 0 ? [S.more(more)] : [])].join('; ')}.`;
}

/** Each report in the template of Wikipedia, a line each. */
export const wikipediaCitation = ({ reports }: Citation): string =>
  reports.map((report) => citeTemplate({ ...report, title: titleOf(report) })).join('\n');

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u202a-\u202e]/u;

/** Words of the other direction, between the signs that keep them from turning what stands beside them (Unicode Standard Annex 9). */
const isolated = (words: string): string => (RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words);
