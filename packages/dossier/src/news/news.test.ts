import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { inputOf, plant } from '../planted.ts';
import { newsOf } from './news.ts';

const early = plant('a', '2026-01-03', [{ content: 'it is worried', actors: ['FRA'], position: 'concern' }]);
const late = plant('b', '2026-01-05', [{ content: 'it condemns this', actors: ['FRA'], position: 'oppose-condemn' }]);

const told = (...documents: ReturnType<typeof plant>[]) => newsOf(compile(inputOf(documents)));

it('tells the first view of an actor, and that it went on to a stronger one', () => {
  expect(told(early, late).map(({ kind, key, day }) => [kind, key, day])).toEqual([
    ['position', 'first FRA position concern 2026-01-03', '2026-01-03'],
    ['shift', 'stronger FRA position oppose-condemn 2026-01-05', '2026-01-05'],
  ]);
});

it('gives the words that each rests on', () => {
  const dossier = compile(inputOf([early, late]));
  for (const { statement, evidence } of newsOf(dossier)) {
    const [report] = dossier.statements.find(({ id }) => id === statement)!.reports;
    expect(evidence.quotes).toEqual(report!.quotes);
  }
});

it('keeps the keys of what is the same when more documents come', () => {
  const before = told(early).map(({ key }) => key);
  const after = told(early, late).map(({ key }) => key);
  expect(after).toEqual(expect.arrayContaining(before));
});
