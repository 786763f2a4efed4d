/** Invariant: a task shows words and nothing of what a machine or a person made of them; nobody gets words that they judged before. */
import { createHash } from 'node:crypto';
import {
  type BlindTask,
  type CodedRecord,
  type CrisisId,
  type Document,
  type Judgement,
  type Outcome,
  type Span,
  failed,
  ok,
  overlap,
  quote,
} from '@demarche/contract';
import type { Ports } from './ports.ts';

/** Words around the content that are shown with it, in UTF-16 code units. */
const AROUND = 400;

/**
 * Attributions for `by` to code blind: first those that others have coded blind, so that two codings of one come together, then by chance,
 * in an order that is the same for everybody.
 * @example await blindTasks(ports, 'border-2026', 'anna', 20)
 */
export async function blindTasks(
  { store, coderVersion }: Ports,
  crisis: CrisisId,
  by: string,
  limit: number,
): Promise<Outcome<BlindTask[]>> {
  if ((await store.crisis(crisis)) === null) return failed('store/not-found', crisis, 'crisis');
  const [documents, records, judgements] = await Promise.all([
    store.documents(crisis),
    store.records(crisis),
    store.judgements(crisis),
  ]);
  const texts = new Map(documents.map((document) => [document.id, document]));
  const seen = new Set(judgements.filter((one) => one.by === by).map(placeOf));
  const others = new Set(judgements.filter(({ verdict }) => verdict.kind === 'code-blind').map(placeOf));
  const tasks = records
    .filter(({ coder }) => coder === coderVersion)
    .flatMap((record) => tasksIn(record, texts.get(record.id)))
    .filter((task) => !seen.has(placeOf(task)))
    .map((task) => ({ task, order: `${others.has(placeOf(task)) ? 0 : 1}${chance(placeOf(task))}` }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return ok(tasks.slice(0, limit).map(({ task }) => task));
}

const placeOf = ({ document, attribution }: Pick<Judgement, 'document' | 'attribution'>): string =>
  `${document} ${attribution}`;

const chance = (place: string): string => createHash('sha256').update(place).digest('hex');

function tasksIn({ attributions }: CodedRecord, document: Document | undefined): BlindTask[] {
  if (document === undefined) return [];
  return attributions.flatMap(({ id, source, cue, content }): BlindTask[] => {
    if (content.length === 0) return [];
    const [start, end] = blockAround(document, [content[0]![0], content.at(-1)![1]]);
    const all = [...source, ...cue, ...content];
    const from = Math.max(start, Math.min(...all.map((span) => span[0])) - AROUND);
    const to = Math.min(end, Math.max(...all.map((span) => span[1])) + AROUND);
    const where = { document: document.id, attribution: id };
    return [
      { ...where, title: document.title, words: quote(document.text, content), around: document.text.slice(from, to) },
    ];
  });
}

/** The blocks in which words stand, from the first one's start to the last one's end. */
function blockAround({ blocks, text }: Document, [start, end]: Span): Span {
  const there = blocks.filter(({ span }) => overlap(span, [start, end]));
  return there.length === 0 ? [0, text.length] : [there[0]!.span[0], there.at(-1)!.span[1]];
}
