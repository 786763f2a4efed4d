/** Invariant: one annotation a report; a quote is found again by its words and the few around it, or by its place. */
import type { Dossier, ListedDocument, Statement, StatementReport } from '@demarche/contract';
import { documentAddress, statementAddress } from './addresses.ts';
import type { PublishOptions } from './options.ts';

/** Code units of context before and after a quote. */
const CONTEXT = 32;

/** Every report as a W3C Web Annotation, in an annotation collection (JSON-LD; https://www.w3.org/TR/annotation-model/). */
export function toAnnotations(dossier: Dossier, { baseUrl, textOf }: PublishOptions): string {
  const base = baseUrl || 'urn:demarche';
  const documentOf = new Map(dossier.documents.map((document) => [document.id, document]));
  const items = dossier.statements.flatMap((statement) =>
    statement.reports.map((report) =>
      annotation(dossier, statement, report, documentOf.get(report.document)!, textOf(report.document), base),
    ),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}/c/${dossier.crisis.id}/annotations`,
    type: 'AnnotationCollection',
    label: dossier.crisis.title,
    total: items.length,
    first: { id: `${base}/c/${dossier.crisis.id}/annotations/1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(
  { crisis, codebook, coder }: Dossier,
  statement: Statement,
  report: StatementReport,
  document: ListedDocument,
  text: string | null,
  base: string,
): unknown {
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  return {
    id: `${base}/annotations/${encodeURIComponent(report.attribution ?? statement.id)}`,
    type: 'Annotation',
    motivation: 'classifying',
    generator: { type: 'Software', name: `Demarche coder ${coder}` },
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: statementAddress(base, crisis.id, statement.id) },
      ...statement.actors.map((actor) => tag(`actor:${actor}`)),
      ...statement.acts.map(({ type }) => tag(`act:${type}`)),
      tag(`position:${statement.position}`),
      tag(`legality:${statement.legality}`),
      tag(`rung:${report.rung}`),
      tag(`codebook:${codebook.id} ${codebook.version}`),
    ],
    target: report.spans.map(([start, end], i) => ({
      type: 'SpecificResource',
      source: document.url ?? documentAddress(base, document.id),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: report.quotes[i],
          ...(text === null
            ? {}
            : { prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) }),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    })),
  };
}
