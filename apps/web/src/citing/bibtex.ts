/** Invariant: what BibTeX and BibLaTeX read is one entry for the dossier and one for each report; no word of a document ends a field. */
import { publishedOn, type Day, type ListedDocument } from '@demarche/contract';
import { dateInFull } from '../ui/day-in-words.ts';
import { titleOf, webAddressOf, type Citation } from './citation.ts';
import { keysOf } from './keys.ts';
import { CITE } from './strings.ts';

export function bibtexOf(citation: Citation): string {
  const { what, address, dossier, asOf, accessed, reports } = citation;
  const [key, ...keys] = keysOf(citation);
  const upTo = asOf === null ? '' : `, ${CITE.asOf} ${dateInFull(asOf)}`;
  return [
    entry(key!, {
      title: whole(what),
      howpublished: tex(`${dossier} (${CITE.dossier})${upTo}`),
      ...dated(asOf),
      url: inAddress(address),
      urldate: accessed,
    }),
    ...reports.map((report, i) => reportEntry(keys[i]!, report)),
  ].join('\n\n');
}

function reportEntry(key: string, report: ListedDocument): string {
  const url = webAddressOf(report);
  return entry(key, {
    title: whole(titleOf(report)),
    ...(report.source !== null && { howpublished: tex(report.source) }),
    ...dated(publishedOn(report)),
    ...(url !== null && { url: inAddress(url) }),
  });
}

/** BibTeX knows the year and the month, BibLaTeX the date. */
const dated = (day: Day | null): Record<string, string> =>
  day === null ? {} : { date: day, year: day.slice(0, 4), month: String(Number(day.slice(5, 7))) };

const entry = (key: string, fields: Readonly<Record<string, string>>): string =>
  [`@misc{${key},`, ...Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`), '}'].join('\n');

/** A title whose capitals stay what they are. */
const whole = (title: string): string => `{${tex(title)}}`;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which no sign means anything to TeX. */
const tex = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\~^]|[&%$#_{}]/gu, (character) => SPECIAL[character] ?? `\\${character}`);

/** Addresses stand as they are, but for what would end the field. */
const inAddress = (url: string): string => url.replaceAll(/[{}\\\s]/gu, encodeURIComponent);
