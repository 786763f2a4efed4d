import { type JudgementRequest, quote } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../test/bench.ts';
import { addSource, findWords, recordJudgement } from './index.ts';

const bench = useBench();
const TEXT = 'Russia condemned the strike. It was over by noon, and it was quiet.';

async function withReaction() {
  const ports = await bench.ports();
  await addSource(ports, CRISIS.id, { kind: 'text', text: TEXT, title: 'Reactions' });
  const [record] = await ports.store.records(CRISIS.id);
  const { id: document, attributions } = record!;
  const request = (verdict: JudgementRequest['verdict']): JudgementRequest => ({
    document,
    attribution: attributions[0]!.id,
    verdict,
    by: 'reader',
    why: '',
  });
  return { ports, document, request };
}

it('keeps the words that tell what a person judged, as they stand', async () => {
  const { ports, document, request } = await withReaction();
  const place = valueOf(await findWords(ports, document, 'over  by\nnoon'));
  const told = { document, spans: [place], quote: 'what a client says' };
  const judgement = valueOf(await recordJudgement(ports, request({ kind: 'fate', state: 'met', told })));
  expect(judgement.verdict).toMatchObject({ told: { quote: 'over by noon', spans: [place] } });
  expect(quote((await ports.store.document(document))!.text, [place])).toBe('over by noon');
});

it('refuses places that a document does not have, and words that it has not, or twice', async () => {
  const { ports, document, request } = await withReaction();
  const impossible = { kind: 'problem', problem: { code: 'judgement/impossible' } };
  const nowhere = { document, spans: [[5000, 5001] as const], quote: '' };
  const asked = [[5000, 5001] as const];
  expect(await recordJudgement(ports, request({ kind: 'fate', state: 'met', told: nowhere }))).toMatchObject(
    impossible,
  );
  expect(await recordJudgement(ports, request({ kind: 'fate', state: 'met', asked }))).toMatchObject(impossible);
  const notAsked = request({ kind: 'fate', state: 'met', asked: [[0, 6]] });
  expect(await recordJudgement(ports, notAsked)).toMatchObject(impossible);
  expect(await findWords(ports, document, 'unheard of')).toMatchObject(impossible);
  expect(await findWords(ports, document, 'it was')).toMatchObject({ kind: 'ok' });
  expect(await findWords(ports, document, 'was')).toMatchObject(impossible);
  expect(await ports.store.judgements(CRISIS.id)).toEqual([]);
});
