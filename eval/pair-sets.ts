/** Labelled pairs of reports as sets of two; the pairs are of a hand that did not know the compiler (eval/dossier/pairs). */
import {
  type CodedRecord,
  Crisis,
  type Document,
  type DocumentId,
  type Span,
  bareAct,
  attributionId,
} from '@demarche/contract';
import { readText } from '@demarche/reader';
import { type LabelledReport, type ReportPair, readReportPairs } from './report-pairs.ts';
import type { ReportSet } from './report-sets.ts';

/** The pairs of one half, each a set of its own. */
export const readPairSets = (half: 'dev' | 'test'): ReportSet[] => readReportPairs(half).map(setOf);

function setOf({ id, kind, same, crisis, a, b }: ReportPair): ReportSet {
  const { title, event_day: day, parties } = crisis;
  const told = [reportOf(`${id}-a`, a), reportOf(`${id}-b`, b)];
  const ids = told.map(({ record }) => record.attributions[0]!.id);
  return {
    name: `${id} ${kind}`,
    crisis: Crisis.parse({
      id,
      title,
      summary: '',
      events: [{ title, day }],
      parties,
      window: { from: day, to: null },
    }),
    documents: told.map(({ document }) => document),
    records: told.map(({ record }) => record),
    truth: new Map([
      [ids[0]!, `${id} a`],
      [ids[1]!, `${id} ${same ? 'a' : 'b'}`],
    ]),
  };
}

/** A report as a document of its own with its record. */
function reportOf(name: string, report: LabelledReport): { document: Document; record: CodedRecord } {
  const id = name as DocumentId;
  const { text, published, source, speaker, acts, source_words: words } = report;
  const spanOf = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
  const all = [spanOf(words), ...report.content.map(spanOf)];
  const document: Document = {
    id,
    snapshot: null,
    url: null,
    title: null,
    language: readText(text, { id }).language,
    published,
    source: { ...source, country: null, homepage: null },
    text,
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
  };
  const { mode, position, legality, hedged, negated, said } = report;
  const attribution: CodedRecord['attributions'][number] = {
    id: attributionId(id, all),
    source: [spanOf(words)],
    cue: [],
    content: report.content.map(spanOf),
    mode,
    speaker: { text: words, ...speaker, reference: { kind: 'abstained', reason: 'unnamed' } },
    acts: acts.map(({ type, targets, demand }) =>
      Object.assign(bareAct(type), {
        targets,
        demand,
        demandSpan: demand === null ? null : spanOf(demand),
      }),
    ),
    position,
    legality,
    hedged,
    negated,
    said,
    confidence: 0.9,
    why: [],
  };
  const none = { events: [], contacts: [], expectations: [], situations: [], wordings: [], affiliations: [] };
  return { document, record: { id, coder: 'hand', attributions: [attribution], positions: [], ...none } };
}
