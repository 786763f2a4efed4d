import type { Demand } from '@demarche/contract';
import { expect, it } from 'vitest';
import { askerInWords } from './asker-in-words.ts';

it.each([
  [['PER'], '2026-01-04', 'BRA (2026-01-04, of PER)'],
  [['PER', 'CHL'], '2026-01-04', 'BRA (2026-01-04)'],
  [[], null, 'BRA'],
])('says of whom an asker asks where others ask it of more: %s', (of, since, words) => {
  const asker = { actor: 'BRA', of, since, statements: ['s:a'] } as unknown as Demand['askers'][number];
  expect(askerInWords(asker, { of: ['PER', 'CHL'] as never }, (codes) => codes.join(', '))).toBe(words);
});
