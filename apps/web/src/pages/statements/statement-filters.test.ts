import { expect, it } from 'vitest';
import { DossierFilter, StatementQuery } from '@demarche/contract';
import { chosenIn, exportFilter, toggled } from './statement-filters.ts';

const all = (query: URLSearchParams) =>
  Object.fromEntries(
    [...query.keys()].map((key) => [key, query.getAll(key).length > 1 ? query.getAll(key) : query.get(key)]),
  );

it('chooses several of a facet and lets each go again', () => {
  let query = new URLSearchParams('offset=50&q=a+word');
  for (const code of ['RUS', 'NSA:Hamas']) query = toggled(query, 'actor', code);
  for (const name of ['Foreign Ministry, Oslo', 'The Times']) query = toggled(query, 'source', name);
  expect(chosenIn(query, 'actor')).toEqual(['RUS', 'NSA:Hamas']);
  expect(chosenIn(query, 'source')).toEqual(['Foreign Ministry, Oslo', 'The Times']);
  expect(query.has('offset')).toBe(false);
  const { q, actor, source } = StatementQuery.parse(all(query));
  expect([q, actor, source]).toEqual(['a word', ['RUS', 'NSA:Hamas'], ['Foreign Ministry, Oslo', 'The Times']]);
  query = toggled(toggled(query, 'actor', 'RUS'), 'source', 'The Times');
  expect(`${toggled(query, 'actor', 'NSA:Hamas')}`).toBe('q=a+word&source=Foreign+Ministry%2C+Oslo');
});

it('asks an export for the same', () => {
  const query = new URLSearchParams(
    'actor=RUS,FRA&source=A,+B&sourceKind=official&q=law&from=2026-01-03&order=newest&asOf=2026-01-05',
  );
  expect(DossierFilter.strict().parse(all(exportFilter(query)))).toEqual({
    actors: ['RUS', 'FRA'],
    outlets: ['A, B'],
    sources: ['official'],
    words: 'law',
    from: '2026-01-03',
  });
});
