/** Invariant: a judgement keeps the words it judged as they stood, so that it fails closed once they are gone. */
import { randomUUID } from 'node:crypto';
import {
  type Anchor,
  type DocumentId,
  type Judgement,
  type JudgementRequest,
  type Outcome,
  type Span,
  attributionId,
  expectationId,
  failed,
  ok,
  overlap,
  quote,
} from '@demarche/contract';
import { currentRecords } from './current-record.ts';
import type { Ports } from './ports.ts';

type Verdict = Judgement['verdict'];
type Place = Pick<Anchor, 'document' | 'attribution'>;

/** Appends a person's decision; `withdraw` names an earlier one about the same attribution. */
export async function recordJudgement(ports: Ports, request: JudgementRequest): Promise<Outcome<Judgement>> {
  const earlier = await ports.store.judgementsOf(request.document);
  const anchor = await anchorFor(ports, request, earlier);
  if (anchor.kind === 'problem') return anchor;
  const verdict = await settled(ports, request);
  if (verdict.kind === 'problem') return verdict;
  const at = momentAfter(earlier, ports.now());
  const { by, why } = request;
  const judgement = { ...anchor.value, verdict: verdict.value, by, why, id: randomUUID(), at: at.toISOString() };
  await ports.store.appendJudgement(judgement);
  return ok(judgement);
}

/** Which judgement wins is read from their times: a clock that stands or goes back must not turn them round. */
function momentAfter(earlier: readonly Judgement[], now: Date): Date {
  return new Date(Math.max(now.getTime(), ...earlier.map(({ at }) => Date.parse(at) + 1)));
}

/** What the judgement is about, with its words as they stand. */
function anchorFor(ports: Ports, request: JudgementRequest, earlier: readonly Judgement[]): Promise<Outcome<Anchor>> {
  const { verdict } = request;
  if (verdict.kind === 'add') return anchorAdded(ports, request, verdict.attribution.content);
  if (verdict.kind === 'withdraw') return Promise.resolve(anchorWithdrawn(earlier, request, verdict.judgement));
  if (verdict.kind === 'outcome') return anchorExpected(ports, request);
  return anchorCoded(ports, request, earlier);
}

/** The verdict with the words of all that it names beside what it is about, as they stand. */
async function settled(ports: Ports, { verdict, document, attribution }: JudgementRequest): Promise<Outcome<Verdict>> {
  if (verdict.kind === 'fate' || verdict.kind === 'outcome')
    return withWords(ports, verdict, { document, attribution });
  if (verdict.kind !== 'merge' && verdict.kind !== 'split') return ok(verdict);
  if (verdict.other.document === document && verdict.other.attribution === attribution)
    return failed('judgement/impossible', attribution, 'a report cannot be bound to itself');
  const other = await anchorCoded(ports, verdict.other, await ports.store.judgementsOf(verdict.other.document));
  return other.kind === 'problem' ? other : ok({ ...verdict, other: other.value });
}

/** What became of something, with the words that tell it. */
async function withWords(
  ports: Ports,
  verdict: Extract<Verdict, { kind: 'fate' | 'outcome' }>,
  about: Place,
): Promise<Outcome<Verdict>> {
  const { document } = about;
  if (verdict.kind === 'fate' && verdict.asked) {
    const asked = await wordsAt(ports, document, verdict.asked);
    if (asked.kind === 'problem') return asked;
    if (!(await isAsked(ports, about, verdict.asked)))
      return failed('judgement/impossible', document, `nothing is asked for in “${asked.value}”`);
  }
  if (!verdict.told) return ok(verdict);
  const told = await wordsAt(ports, verdict.told.document, verdict.told.spans);
  return told.kind === 'problem' ? told : ok({ ...verdict, told: { ...verdict.told, quote: told.value } });
}

/** Whether the coder found that an attribution asks for something in these words. */
async function isAsked(ports: Ports, { document, attribution }: Place, spans: readonly Span[]): Promise<boolean> {
  const records = await currentRecords(ports, document);
  return records
    .flatMap(({ attributions }) => attributions)
    .filter(({ id }) => id === attribution)
    .flatMap(({ acts }) => acts.flatMap(({ demandSpan }) => (demandSpan ? [demandSpan] : [])))
    .some((asked) => spans.some((span) => overlap(asked, span)));
}

/** The words at these places of a document; a problem where it has no such places. */
async function wordsAt(ports: Ports, id: DocumentId, spans: readonly Span[]): Promise<Outcome<string>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const outside = spans.find(([start, end]) => start >= end || end > document.text.length);
  if (outside) return failed('judgement/impossible', id, `${outside.join('-')} is no place in its text`);
  const words = quote(document.text, spans);
  return words.trim() === '' ? failed('judgement/impossible', id, 'there are no words at that place') : ok(words);
}

/** Words that the coder found, or that a person added before. */
async function anchorCoded(
  ports: Ports,
  { document: id, attribution }: Place,
  earlier: readonly Judgement[],
): Promise<Outcome<Anchor>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const records = await currentRecords(ports, id);
  const coded = records.flatMap(({ attributions }) => attributions).find((one) => one.id === attribution)?.content;
  const added = earlier.find((one) => one.verdict.kind === 'add' && one.attribution === attribution)?.spans;
  const spans = coded ?? added;
  return spans
    ? ok({ document: id, attribution, quote: quote(document.text, spans), spans })
    : failed('judgement/stale', attribution);
}

/** Words that tell what is expected. */
async function anchorExpected(ports: Ports, { document: id, attribution }: Place): Promise<Outcome<Anchor>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const records = await currentRecords(ports, id);
  const spans = records
    .flatMap(({ expectations }) => expectations)
    .find(({ what }) => expectationId(id, what) === String(attribution))?.what;
  return spans
    ? ok({ document: id, attribution, quote: quote(document.text, spans), spans })
    : failed('judgement/stale', attribution);
}

/** Words that a person adds; their id is that of the stretch they stand in. */
async function anchorAdded(ports: Ports, request: JudgementRequest, content: Span[]): Promise<Outcome<Anchor>> {
  const { document: id, verdict } = request;
  const { source, cue } = verdict.kind === 'add' ? verdict.attribution : { source: [], cue: [] };
  const all = [...source, ...cue, ...content];
  const around = await wordsAt(ports, id, all);
  if (around.kind === 'problem') return around;
  const words = await wordsAt(ports, id, content);
  if (words.kind === 'problem') return words;
  return ok({ document: id, attribution: attributionId(id, all), quote: words.value, spans: content });
}

/** A judgement may be withdrawn although the coder does not find its words any more. */
function anchorWithdrawn(
  earlier: readonly Judgement[],
  { document, attribution }: Place,
  withdrawn: string,
): Outcome<Anchor> {
  const judged = earlier.find((one) => one.id === withdrawn && one.attribution === attribution);
  return judged
    ? ok({ document, attribution, quote: judged.quote, spans: judged.spans })
    : failed('store/not-found', withdrawn, 'judgement on this attribution');
}
