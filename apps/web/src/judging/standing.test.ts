import { expect, it } from 'vitest';
import { AttributionId, Judgement } from '@demarche/contract';
import { standing } from './standing.ts';

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
