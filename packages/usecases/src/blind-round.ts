/** Invariant: a task shows words and nothing of what a machine or a person made of them; nobody gets words that they judged before, but for a blind coding taken back. */
import { createHash } from 'node:crypto';
import {
  type BlindRound,
  type BlindTask,
  type CodedRecord,
  type CrisisId,
  type Document,
  type Judgement,
  type Outcome,
  type Span,
  ok,
  overlap,
  quote,
} from '@demarche/contract';
import { type Coded, codedIn } from './current-record.ts';
import type { Ports } from './ports.ts';

/** Words around the content that are shown with it, in UTF-16 code units. */
const AROUND = 400;

/**
 * Attributions for `by` to code blind: first those that others have coded blind, so that two codings of one come together, then by chance,
 * in an order that is the same for everybody.
 * @example await blindRound(ports, 'border-2026', 'anna', 20)
 */
export async function blindRound(
  ports: Ports,
  crisis: CrisisId,
  by: string,
  limit: number,
): Promise<Outcome<BlindRound>> {
  const coded = await codedIn(ports, crisis);
  return coded.kind === 'problem' ? coded : ok(roundOf(coded.value, by, limit));
}

/** The round of what is coded and was judged. */
export function roundOf({ documents, records, judgements }: Coded, by: string, limit: number): BlindRound {
  const texts = new Map(documents.map((document) => [document.id, document]));
  const kept = withoutTakenBack(judgements);
  const seen = new Set(kept.filter((one) => one.by === by).map(placeOf));
  const codings = kept.filter(({ verdict }) => verdict.kind === 'code-blind');
  const done = new Set(codings.filter((one) => one.by === by).map(placeOf)).size;
  const others = new Set(codings.map(placeOf));
  const tasks = records
    .flatMap((record) => tasksIn(record, texts.get(record.id)))
    .filter((task) => !seen.has(placeOf(task)))
    .map((task) => ({ task, order: `${others.has(placeOf(task)) ? 0 : 1}${chance(placeOf(task))}` }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  return { tasks: tasks.slice(0, limit).map(({ task }) => task), done, left: tasks.length };
}

/** All but blind codings that were taken back, and what took them back: whoever coded so has still seen the words alone. */
function withoutTakenBack(judgements: readonly Judgement[]): readonly Judgement[] {
  const blind = new Set(judgements.flatMap(({ id, verdict }) => (verdict.kind === 'code-blind' ? [id] : [])));
  const back = new Set(
    judgements.flatMap(({ verdict }) =>
      verdict.kind === 'withdraw' && blind.has(verdict.judgement) ? [verdict.judgement] : [],
    ),
  );
  return judgements.filter(
    ({ id, verdict }) => !back.has(id) && !(verdict.kind === 'withdraw' && back.has(verdict.judgement)),
  );
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
    return [
      {
        document: document.id,
        attribution: id,
        title: document.title,
        words: quote(document.text, content),
        around: document.text.slice(from, to),
        at: content.map(([a, b]): Span => [a - from, b - from]),
      },
    ];
  });
}

/** The blocks in which words stand, from the first one's start to the last one's end. */
function blockAround({ blocks, text }: Document, [start, end]: Span): Span {
  const there = blocks.filter(({ span }) => overlap(span, [start, end]));
  return there.length === 0 ? [0, text.length] : [there[0]!.span[0], there.at(-1)!.span[1]];
}
