/** Invariant: a judgement keeps the words it judged as they stood, so that it fails closed once they are gone. */
import { randomUUID } from 'node:crypto';
import { type Judgement, type JudgementRequest, type Outcome, failed, ok, quote } from '@demarche/contract';
import { currentRecord } from './current-record.ts';
import type { Ports } from './ports.ts';

/** Appends a person's decision about a coded attribution; `withdraw` names an earlier one about the same attribution. */
export async function recordJudgement(ports: Ports, request: JudgementRequest): Promise<Outcome<Judgement>> {
  const words =
    request.verdict.kind === 'withdraw' ? await wordsJudged(ports, request) : await wordsCoded(ports, request);
  if (words.kind === 'problem') return words;
  const judgement = { ...request, id: randomUUID(), quote: words.value, at: ports.now().toISOString() };
  await ports.store.appendJudgement(judgement);
  return ok(judgement);
}

async function wordsCoded(ports: Ports, { document: id, attribution }: JudgementRequest): Promise<Outcome<string>> {
  const document = await ports.store.document(id);
  if (!document) return failed('store/not-found', id, 'document');
  const record = await currentRecord(ports, id);
  const coded = record?.attributions.find((one) => one.id === attribution);
  return coded ? ok(quote(document.text, coded.content)) : failed('judgement/stale', attribution);
}

/** A judgement may be withdrawn although the coder does not find its words any more. */
async function wordsJudged(
  ports: Ports,
  { document, attribution, verdict }: JudgementRequest,
): Promise<Outcome<string>> {
  const named = verdict.kind === 'withdraw' ? verdict.judgement : '';
  const earlier = await ports.store.judgementsOf(document);
  const withdrawn = earlier.find((one) => one.id === named && one.attribution === attribution);
  return withdrawn ? ok(withdrawn.quote) : failed('store/not-found', named, 'judgement on this attribution');
}
