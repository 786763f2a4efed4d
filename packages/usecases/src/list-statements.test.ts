import { type CrisisId, StatementQuery } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../test/bench.ts';
import { addSource, listStatements } from './index.ts';

const bench = useBench();

async function asker() {
  const ports = await bench.ports();
  const words =
    'Russia condemned the strike on Łódź. Cuba condemned the raid. Türkiye welcomed the talks. Russia welcomed a truce.';
  await addSource(ports, CRISIS.id, { kind: 'text', text: words, published: '2026-01-04' });
  return async (query: Record<string, string>) => {
    const page = valueOf(await listStatements(ports, CRISIS.id, StatementQuery.parse(query)));
    return { ...page, speakers: page.statements.map(({ speaker }) => speaker) };
  };
}

it('finds words in speaker and quotes, case and diacritics aside, each of them', async () => {
  const ask = await asker();
  expect((await ask({ q: 'lodz RUSSIA' })).speakers).toEqual(['Russia']);
  expect((await ask({ q: 'turkiye' })).speakers).toEqual(['Türkiye']);
  expect((await ask({ q: 'cuba talks' })).total).toBe(0);
  expect((await ask({ q: '  ' })).total).toBe(4);
});

it('filters by actor, act, position and legality together', async () => {
  const ask = await asker();
  expect((await ask({ actor: 'RUS' })).total).toBe(2);
  expect((await ask({ actor: 'RUS', act: 'welcome' })).total).toBe(1);
  expect((await ask({ position: 'oppose-condemn' })).total).toBe(2);
  expect((await ask({ legality: 'none', position: 'oppose-condemn' })).total).toBe(0);
});

it('takes several of a kind, of which one is enough, and counts each as if it were asked for alone', async () => {
  const ask = await asker();
  expect((await ask({ actor: 'RUS,CUB' })).total).toBe(3);
  expect((await ask({ actor: 'RUS,CUB', act: 'condemn,deny' })).speakers).toEqual(['Russia', 'Cuba']);
  const { facets } = await ask({ actor: 'RUS,CUB,FRA', act: 'welcome' });
  expect(facets.actor.map(({ value, count }) => [value, count])).toEqual([
    ['RUS', 1],
    ['TUR', 1],
    ['CUB', 0],
    ['FRA', 0],
  ]);
});

it('finds phrases in quotation marks, and names that the text does not use', async () => {
  const ask = await asker();
  expect((await ask({ q: '"condemned raid"' })).total).toBe(0);
  expect((await ask({ q: '“the raid”' })).speakers).toEqual(['Cuba']);
  expect((await ask({ q: '"raid the"' })).total).toBe(0);
  expect((await ask({ q: 'name of cub' })).speakers).toEqual(['Cuba']);
  expect((await ask({ q: '"' })).total).toBe(4);
});

it('finds what a source reports, by its name and by its kind', async () => {
  const ports = await bench.ports();
  const add = (url: string, text: string) => addSource(ports, CRISIS.id, { kind: 'text', text, url });
  await add('https://www.aljazeera.com/1', 'Russia condemned the strike on the city. Cuba condemned the raid on it.');
  await add('https://www.bbc.com/2', 'Türkiye welcomed the talks that began.');
  await add('https://nobody-knows.example/1', 'Russia welcomed a truce in the city.');
  const ask = async (query: Record<string, string | string[]>) =>
    valueOf(await listStatements(ports, CRISIS.id, StatementQuery.parse(query)));
  const { facets } = await ask({});
  const [first, second] = facets.source;
  expect([first?.count, second?.count]).toEqual([2, 1]);
  expect((await ask({ source: first!.value })).total).toBe(2);
  expect((await ask({ source: [first!.value, second!.value] })).total).toBe(3);
  expect((await ask({ source: 'A source, of no name' })).total).toBe(0);
  const kinds = facets.sourceKind.map(({ value, count }) => [value, count]);
  expect(kinds).toContainEqual(['unknown', 1]);
  expect((await ask({ sourceKind: 'unknown' })).statements.map(({ speaker }) => speaker)).toEqual(['Russia']);
});

it('orders by strength where it is asked to', async () => {
  const ask = await asker();
  expect((await ask({})).speakers).toEqual(['Russia', 'Cuba', 'Türkiye', 'Russia']);
  expect((await ask({ order: 'strongest', q: 'russia' })).statements.map(({ position }) => position)).toEqual([
    'oppose-condemn',
    'support',
  ]);
});

it('gives those that are named, by any of their reports, and those of some days', async () => {
  const ask = await asker();
  const [one, , three] = (await ask({})).statements;
  const ids = `${three!.id},s:${one!.reports[0]!.attribution},s:none`;
  expect((await ask({ ids })).statements).toEqual([one, three]);
  const dated = one!.said ? 4 : 0;
  expect((await ask({ from: '2026-01-04', to: '2026-01-04' })).total).toBe(dated);
  expect((await ask({ from: '2026-01-05' })).total).toBe(0);
  expect((await ask({ asOf: '2026-01-03' })).total).toBe(0);
});

it('counts each facet under the other filters', async () => {
  const ask = await asker();
  const { facets } = await ask({ act: 'condemn', actor: 'CUB' });
  expect(facets.actor).toEqual([
    { value: 'CUB', label: 'name of CUB', count: 1 },
    { value: 'RUS', label: 'name of RUS', count: 1 },
  ]);
  expect(facets.act).toEqual([{ value: 'condemn', label: 'condemn', count: 1 }]);
  expect((await ask({})).facets.actor.map(({ value, count }) => [value, count])).toEqual([
    ['RUS', 2],
    ['CUB', 1],
    ['TUR', 1],
  ]);
});

it('gives pages that together are the whole', async () => {
  const ask = await asker();
  const whole = await ask({});
  const pages = [await ask({ limit: '3' }), await ask({ limit: '3', offset: '3' })];
  expect(pages.map(({ total }) => total)).toEqual([4, 4]);
  expect(pages.flatMap(({ statements }) => statements)).toEqual(whole.statements);
});

it('knows no statements of a crisis that is not there', async () => {
  const answer = await listStatements(await bench.ports(), 'none' as CrisisId, StatementQuery.parse({}));
  expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'store/not-found' } });
});
