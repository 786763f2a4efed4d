import type { Dossier } from '@demarche/contract';
import { expect, it } from 'vitest';
import { queueOf } from './review-queue.ts';

const report = (attribution: string, confidence: number, more: object = {}) => ({
  attribution,
  confidence,
  judged: false,
  copyOf: null,
  ...more,
});
const dossier = {
  statements: [
    { id: 's:sure', reports: [report('sure', 0.99)] },
    { id: 's:doubtful', reports: [report('doubtful', 0.5)] },
    { id: 's:borne', reports: [report('borne', 0.8), report('again', 0.8)] },
    { id: 's:judged', reports: [report('judged', 0.1, { judged: true })] },
    { id: 's:copy', reports: [report('copy', 0.1, { copyOf: 'other' })] },
  ],
  positions: [{ actor: 'AAA', statements: ['s:borne'], legalityStatements: ['s:borne'] }],
} as unknown as Pick<Dossier, 'statements' | 'positions'>;

it('puts first what a stand rests on and the coder is least sure of, and leaves out what was judged and copies', () => {
  const { items, left, all } = queueOf(dossier, 9);
  expect(items.map((item) => [item.report.attribution, item.bears])).toEqual([
    ['borne', ['AAA']],
    ['doubtful', []],
    ['again', []],
    ['sure', []],
  ]);
  expect([left, all]).toEqual([4, 6]);
  expect(queueOf(dossier, 1).items).toHaveLength(1);
});
