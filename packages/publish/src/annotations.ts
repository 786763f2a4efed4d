/** Invariant: one annotation a report; a quote is found again by its words and the few around it, or, in a text that is only kept here, by its place. */
import {
  type CrisisId,
  type Dossier,
  type ListedDocument,
  type Statement,
  type StatementReport,
  documentAddress,
  statementAddress,
} from '@demarche/contract';
import type { PublishOptions } from './options.ts';

/** Code units of context before and after a quote. */
const CONTEXT = 32;

/** Every report as a W3C Web Annotation, in a collection of one page (JSON-LD; https://www.w3.org/TR/annotation-model/). */
export function toAnnotations(dossier: Dossier, options: PublishOptions): string {
  const { crisis, coder } = dossier;
  const ids = identifiers(options.baseUrl, crisis.id);
  const documentOf = new Map(dossier.documents.map((document) => [document.id, document]));
  const items = dossier.statements.flatMap((statement) =>
    statement.reports.map((report, i) =>
      annotation({ dossier, options, ids, statement, report, i, document: documentOf.get(report.document) }),
    ),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: ids.collection,
    type: 'AnnotationCollection',
    label: crisis.title,
    ...(options.filter === null ? {} : { 'dcterms:description': `only statements ${options.filter}` }),
    generator: { id: ids.coder, type: 'Software', name: `Demarche coder ${coder}` },
    total: items.length,
    first: { id: ids.page, type: 'AnnotationPage', partOf: ids.collection, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

interface Identifiers {
  readonly collection: string;
  readonly page: string;
  readonly coder: string;
  readonly annotation: (key: string) => string;
  readonly statement: (id: Statement['id']) => string;
  readonly document: (id: ListedDocument['id']) => string;
}

/** What things are called: addresses under the base, or, without one, names that no server answers to. */
function identifiers(base: string, crisis: CrisisId): Identifiers {
  if (base === '') {
    const urn = (...parts: string[]) => `urn:demarche:${parts.map(encodeURIComponent).join(':')}`;
    return {
      collection: urn(crisis, 'annotations'),
      page: urn(crisis, 'annotations', '1'),
      coder: urn('coder'),
      annotation: (key) => urn(crisis, 'annotation', key),
      statement: (id) => urn(crisis, 'statement', id),
      document: (id) => urn('document', id),
    };
  }
  const all = `${base}/c/${crisis}/annotations`;
  return {
    collection: all,
    page: `${all}/1`,
    coder: `${base}/`,
    annotation: (key) => `${all}/${encodeURIComponent(key)}`,
    statement: (id) => statementAddress(base, crisis, id),
    document: (id) => documentAddress(base, crisis, id),
  };
}

interface Annotated {
  readonly dossier: Dossier;
  readonly options: PublishOptions;
  readonly ids: Identifiers;
  readonly statement: Statement;
  readonly report: StatementReport;
  /** Which report of the statement it is. */
  readonly i: number;
  readonly document: ListedDocument | undefined;
}

function annotation({ dossier, options, ids, statement, report, i, document }: Annotated): unknown {
  const { codebook } = dossier;
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  const text = options.textOf(report.document);
  return {
    id: ids.annotation(report.attribution ?? `${statement.id}.${i + 1}`),
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: ids.statement(statement.id) },
      ...statement.actors.map((actor) => tag(`actor:${actor}`)),
      ...statement.acts.map(({ type }) => tag(`act:${type}`)),
      tag(`position:${statement.position}`),
      tag(`legality:${statement.legality}`),
      tag(`rung:${report.rung}`),
      ...(report.judged ? [tag('judged')] : []),
      ...(statement.negated ? [tag('negated')] : []),
      tag(`codebook:${codebook.id} ${codebook.version}`),
    ],
    target: report.spans.map(([start, end], stretch) => ({
      type: 'SpecificResource',
      source: document?.url ?? ids.document(report.document),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: report.quotes[stretch],
          ...(text === null ? {} : around(text, start, end)),
        },
        // Places are those of the text as it is kept here, and counted in characters.
        ...(text === null || document?.url
          ? []
          : [{ type: 'TextPositionSelector', ...inCharacters(text, start, end) }]),
      ],
    })),
  };
}

/** UTF-16 offsets as counts of code points, as the model has them (https://www.w3.org/TR/annotation-model/#text-position-selector). */
function inCharacters(text: string, start: number, end: number): { start: number; end: number } {
  const characters = (from: number, to: number) => Array.from(text.slice(from, to)).length;
  const before = characters(0, start);
  return { start: before, end: before + characters(start, end) };
}

/** The few words around a quote; no character is cut in half. */
const around = (text: string, start: number, end: number): { prefix: string; suffix: string } => ({
  prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
  suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
});
