import { expect, it } from 'vitest';
import { AttributionId, type Evidence, Judgement } from '@demarche/contract';
import { standing, standingFate, standingOutcome } from './standing.ts';

const about = AttributionId.parse('d:a0-9');
const judgement = (id: string, at: number, verdict: Judgement['verdict'], attribution = about): Judgement =>
  Judgement.parse({
    id,
    document: 'd',
    attribution,
    quote: 'no',
    verdict,
    by: 'A',
    at: `2025-01-0${at}T00:00:00Z`,
    why: '',
  });

it('is the latest that was not withdrawn', () => {
  const accepted = judgement('1', 1, { kind: 'accept' });
  const rejected = judgement('2', 2, { kind: 'reject' });
  const withdrawn = judgement('3', 3, { kind: 'withdraw', judgement: '2' });
  expect(standing([], about)).toBeNull();
  expect(standing([rejected, accepted], about)).toBe(rejected);
  expect(standing([accepted, rejected, withdrawn], about)).toBe(accepted);
  expect(standing([accepted, judgement('4', 4, { kind: 'withdraw', judgement: '1' })], about)).toBeNull();
  expect(standing([judgement('5', 5, { kind: 'reject' }, AttributionId.parse('d:a1-2')), accepted], about)).toBe(
    accepted,
  );
});

it('is about what an attribution says: other judgements on it leave it', () => {
  const accepted = judgement('1', 1, { kind: 'accept' });
  expect(standing([accepted, judgement('2', 2, { kind: 'fate', state: 'met' })], about)).toBe(accepted);
});

const words = (from: number, to: number): Evidence => ({
  document: accepted.document,
  attribution: about,
  spans: [[from, to]],
  quotes: ['…'],
});
const accepted = judgement('1', 1, { kind: 'accept' });

it('tells what became of one thing of those that are asked for', () => {
  const first = judgement('2', 2, { kind: 'fate', state: 'met', asked: [[0, 4]] });
  const second = judgement('3', 3, { kind: 'fate', state: 'refused', asked: [[5, 9]] });
  expect(standingFate([accepted, first, second], [words(0, 4)])).toBe(first);
  expect(standingFate([first, second], [words(5, 9)])).toBe(second);
  const ofAll = judgement('4', 4, { kind: 'fate', state: 'open' });
  expect(standingFate([first, second, ofAll], [words(0, 4)])).toBe(ofAll);
  const withdrawn = judgement('5', 5, { kind: 'withdraw', judgement: '4' });
  expect(standingFate([first, second, ofAll, withdrawn], [words(0, 4)])).toBe(first);
  expect(standingFate([first], [words(5, 9)])).toBeNull();
});

it('tells whether what is expected in some words came about', () => {
  const expected = AttributionId.parse('expected:d:5');
  const happened = judgement('2', 2, { kind: 'outcome', status: 'happened' }, expected);
  expect(standingOutcome([accepted, happened], [words(5, 9)])).toBe(happened);
  expect(standingOutcome([happened], [words(0, 4)])).toBeNull();
});
