/** Whether the compiler joins the two reports of a labelled pair; the pairs are of a hand that did not know the compiler (eval/dossier/pairs). */
import { atlas } from '@demarche/atlas';
import {
  type ActorCode,
  type AttributionId,
  type CodedRecord,
  Crisis,
  type Document,
  type DocumentId,
  type Span,
} from '@demarche/contract';
import { compile } from '@demarche/dossier';
import { readText } from '@demarche/reader';
import type { MergeScores } from './merge.ts';
import { type LabelledReport, type ReportPair, readReportPairs } from './report-pairs.ts';
import { shippedCodebook } from './shipped.ts';

/** Scores one half. */
export function mergePairScores(half: 'dev' | 'test'): MergeScores {
  const pairs = readReportPairs(half).map((pair) => ({ same: pair.same, merged: isMerged(pair) }));
  const count = (fits: (pair: { same: boolean; merged: boolean }) => boolean) => pairs.filter(fits).length;
  const same = count((pair) => pair.same);
  const merged = count((pair) => pair.merged);
  const right = count((pair) => pair.same && pair.merged);
  return { same, merged, right, different: pairs.length - same, precision: right / merged, recall: right / same };
}

/** The pairs of the half that may be read that came out wrong, a line each. */
export const pairMistakes = (): string[] =>
  readReportPairs('dev').flatMap((pair) =>
    isMerged(pair) === pair.same
      ? []
      : [`${pair.same ? 'missed' : 'merged'}: ${pair.id} ${pair.kind}: ${pair.a.text} | ${pair.b.text}`],
  );

function isMerged({ id, crisis, a, b }: ReportPair): boolean {
  const { title, event_day: day, parties } = crisis;
  const told = [reportOf(`${id}-a`, a), reportOf(`${id}-b`, b)];
  const { statements } = compile({
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
    codebook: shippedCodebook(),
    judgements: [],
    scales: [],
    searches: [],
    roster: [],
    asOf: null,
    coder: 'hand',
    nameOf: (code: ActorCode) => atlas.actor(code)?.name ?? code,
  });
  return statements.some(({ reports }) => reports.length === 2);
}

/** A report as a document of its own with its record. */
function reportOf(name: string, report: LabelledReport): { document: Document; record: CodedRecord } {
  const id = name as DocumentId;
  const { text, published, source, speaker, acts, source_words: words } = report;
  const spanOf = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
  const all = [spanOf(words), ...report.content.map(spanOf)].flat();
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
    id: `${id}:a${Math.min(...all)}-${Math.max(...all)}` as AttributionId,
    source: [spanOf(words)],
    cue: [],
    content: report.content.map(spanOf),
    mode,
    speaker: { text: words, ...speaker, reference: { kind: 'abstained', reason: 'unnamed' } },
    acts: acts.map(({ type, targets, demand }) => ({
      type,
      targets,
      addressees: [],
      demand,
      demandSpan: demand === null ? null : spanOf(demand),
      cameo: null,
      plover: null,
      strength: 2,
    })),
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
