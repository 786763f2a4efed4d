/** Invariant: what is written fits the schema of CSL data (https://github.com/citation-style-language/schema, 1.0.2). */
import { publishedOn, type Day, type ListedDocument, type SourceKind } from '@demarche/contract';
import { titleOf, webAddressOf, type Citation } from './citation.ts';
import { keysOf } from './keys.ts';
import { CITE } from './strings.ts';

const TYPE: Readonly<Record<SourceKind, string>> = {
  official: 'webpage',
  'state-media': 'article-newspaper',
  'independent-media': 'article-newspaper',
  'social-account': 'post',
  unknown: 'webpage',
};

/** The entry of the dossier and the reports, as CSL-JSON. */
export function cslOf(citation: Citation): string {
  const { what, address, dossier, asOf, accessed, reports } = citation;
  const [id, ...ids] = keysOf(citation);
  const items = [
    {
      id,
      type: 'entry',
      title: what,
      'container-title': dossier,
      genre: CITE.dossier,
      URL: address,
      ...(asOf !== null && { issued: dateParts(asOf) }),
      accessed: dateParts(accessed),
    },
    ...reports.map((report, i) => itemOf(ids[i]!, report)),
  ];
  return JSON.stringify(items, null, 2);
}

function itemOf(id: string, report: ListedDocument) {
  const day = publishedOn(report);
  const url = webAddressOf(report);
  return {
    id,
    type: TYPE[report.sourceKind],
    title: titleOf(report),
    ...(report.source !== null && { 'container-title': report.source }),
    ...(url !== null && { URL: url }),
    ...(day !== null && { issued: dateParts(day) }),
    ...(report.language !== null && { language: report.language }),
  };
}

const dateParts = (day: Day) => ({ 'date-parts': [day.split('-').map(Number)] });
