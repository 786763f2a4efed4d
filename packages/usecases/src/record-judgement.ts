/** Invariant: a judgement keeps the words it judged as they stood, so that it fails closed once they are gone. */
import { randomUUID } from 'node:crypto';
import { type Judgement, type JudgementRequest, type Outcome, failed, ok, quote } from '@demarche/contract';
import { currentRecord } from './current-record.ts';
import type { Ports } from './ports.ts';

/** Appends a person's decision about a coded attribution; `withdraw` names an earlier one about the same attribution. */
export async function recordJudgement(ports: Ports, request: JudgementRequest): Promise<Outcome<Judgement>> {
  const earlier = await ports.store.judgementsOf(request.document);
  const { verdict } = request;
  const words =
    verdict.kind === 'withdraw' ? wordsJudged(earlier, request, verdict.judgement) : await wordsCoded(ports, request);
  if (words.kind === 'problem') return words;
  const at = momentAfter(earlier, ports.now());
  const judgement = { ...request, ...words.value, id: randomUUID(), at: at.toISOString() };
  await ports.store.appendJudgement(judgement);
  return ok(judgement);
}

/** The words that a judgement is about, and where they stand. */
type Words = Pick<Judgement, 'quote' | 'spans'>;

/** Which judgement wins is read from their times: a clock that stands or goes back must not turn them round. */
function momentAfter(earlier: readonly Judgement[], now: Date): Date {
  return new Date(Math.max(now.getTime(), ...earlier.map(({ at }) => Date.parse(at) + 1)));
}

async function wordsCoded(ports: Ports, { document: id, attribution }: JudgementRequest): Promise<Outcome<Words>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const record = await currentRecord(ports, id);
  const coded = record?.attributions.find((one) => one.id === attribution);
  return coded
    ? ok({ quote: quote(document.text, coded.content), spans: coded.content })
    : failed('judgement/stale', attribution);
}

/** A judgement may be withdrawn although the coder does not find its words any more. */
function wordsJudged(
  earlier: readonly Judgement[],
  { attribution }: JudgementRequest,
  withdrawn: string,
): Outcome<Words> {
  const judged = earlier.find((one) => one.id === withdrawn && one.attribution === attribution);
  return judged
    ? ok({ quote: judged.quote, spans: judged.spans })
    : failed('store/not-found', withdrawn, 'judgement on this attribution');
}
