import type { ActorCode, Alignment } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { type Telling, inputOf, plant } from '../planted.ts';
import { alignmentOf, createAlignment } from './alignment.ts';
import type { View } from './axis-views.ts';
import type { Item } from './compared-items.ts';

/** An item by actor and label; each view rests on a statement of its own unless one is named: `A: 'for', B: 'for@joint'`. */
const item = (id: string, views: Readonly<Record<string, string | readonly string[]>>): Item => ({
  id,
  title: `About ${id}`,
  views: new Map(
    Object.entries(views).map(([actor, held]) => [
      actor as ActorCode,
      [held].flat().map((view, i): View => {
        const [label = '', statement = `${actor} ${id} ${i}`] = view.split('@');
        return { label, restsOn: [statement] };
      }),
    ]),
  ),
});
const pair = ({ pairs }: Alignment, a: string, b: string) => pairs.find((one) => one.a === a && one.b === b);
const clusters = (of: Alignment): string[] => of.clusters.map(({ actors }) => actors.join(' '));

describe('pairs', () => {
  const of = alignmentOf([
    item('one', { A: 'for', B: 'for', C: 'against', D: 'against' }),
    item('two', { A: 'yes', B: 'no', C: 'no' }),
    item('three', { E: 'asks', F: 'asks' }),
  ]);

  it('are compared on what both took a view on, and are absent without that', () => {
    expect(pair(of, 'A', 'B')).toMatchObject({ n: 2, agreement: 0.5 });
    expect(pair(of, 'A', 'D')).toMatchObject({ n: 1, agreement: 0 });
    expect(pair(of, 'D', 'E')).toBeUndefined();
    expect(of.pairs).toHaveLength(7);
  });

  it('are corrected by the shares of the labels among all', () => {
    // By hand. One: 2 and 2 of 4, chance 1/2. Two: 1 and 2 of 3, chance 5/9. A, B: (1 - 19/18) / (2 - 19/18).
    expect(pair(of, 'A', 'B')?.kappa).toBeCloseTo(-1 / 17, 4);
    expect(pair(of, 'A', 'D')?.kappa).toBe(-1);
    expect(pair(of, 'C', 'D')?.kappa).toBe(1);
  });

  it('have no kappa where all agree', () => {
    expect(pair(of, 'E', 'F')).toEqual({ a: 'E', b: 'F', n: 1, agreement: 1, kappa: null });
  });
});

describe('clusters', () => {
  const blocs = ['A', 'B', 'C'].map((bloc) => Array.from({ length: 8 }, (_, i) => `${bloc}${i}`));
  /** Six items on which every third actor is silent. */
  const planted = (viewOf: (bloc: number, i: number, at: number) => number): Item[] =>
    Array.from({ length: 6 }, (_, at) =>
      item(
        `item ${at}`,
        Object.fromEntries(
          blocs.flatMap((members, bloc) =>
            members.flatMap((name, i) => {
              if ((i + at) % 3 === 0) return [];
              return [[name, `view ${viewOf(bloc, i, at)}`]];
            }),
          ),
        ),
      ),
    );

  it('find planted blocs in which now and then one strays, and hold them for more stable than what is no bloc', () => {
    const of = alignmentOf(planted((bloc, i, at) => (i === at ? (bloc + 1) % 3 : bloc)));
    expect(clusters(of).toSorted()).toEqual(blocs.map((members) => members.join(' ')));
    const without = alignmentOf(planted((bloc, i, at) => (bloc * 5 + i * i + at * (i + 2 * bloc)) % 3));
    const most = Math.max(
      ...without.clusters.map(({ actors, stability }) => (actors.length > 2 ? (stability ?? 0) : 0)),
    );
    for (const { stability } of of.clusters) expect(stability).toBeGreaterThan(Math.max(most, 0.7));
  });

  it('put all into one where nobody denies anything, and nobody with whom there is nothing in common', () => {
    const of = alignmentOf([item('one', { A: 'for', B: 'for', C: 'for' }), item('two', { D: 'asks', E: 'asks' })]);
    expect(clusters(of)).toEqual(['A B C', 'D E']);
  });

  it('show a low figure where other statements of the same actors say otherwise', () => {
    const firm = alignmentOf([item('one', { A: 'for', B: 'for', C: 'against', D: 'against' })]);
    const loose = alignmentOf([item('one', { A: 'for', B: ['for', 'against'], C: 'against', D: 'against' })]);
    expect(clusters(loose)).toEqual(clusters(firm));
    expect(firm.clusters[0]).toMatchObject({ actors: ['A', 'B'], stability: 1, statements: 2 });
    expect(loose.clusters[0]!.stability).toBeLessThan(0.9);
    expect(loose.clusters[0]!.stability).toBeGreaterThan(0.4);
  });

  it('say on how few statements they rest', () => {
    const joint = alignmentOf([item('one', { A: 'for@joint', B: 'for@joint', C: 'for@joint', D: 'against' })]);
    expect(joint.clusters[0]).toMatchObject({ actors: ['A', 'B', 'C'], statements: 1 });
    expect(joint.clusters[1]).toMatchObject({ actors: ['D'], stability: null });
  });

  it('are none where nobody spoke', () => {
    expect(alignmentOf([])).toEqual({ items: [], actors: [], pairs: [], clusters: [], resamplings: 0 });
  });
});

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const drawnItems = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('x', 'y', 'z'), fc.constantFrom('', '@joint')), {
      minLength: 2,
      maxLength: 8,
    }),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map((views) => views.map(([name, label, joint]) => [name, `${label}${joint}`] as const)));
const itemsFrom = (
  drawn: readonly (readonly (readonly [string, string])[])[],
  rename: (name: string) => string = String,
): Item[] =>
  drawn.map((views, i) => {
    const plain = item(`item ${i}`, Object.fromEntries(views));
    return { ...plain, views: new Map([...plain.views].map(([name, held]) => [rename(name) as ActorCode, held])) };
  });

describe('properties', () => {
  it('does not depend on the order of items or actors', () => {
    const shuffled = drawnItems.chain((drawn) =>
      fc.record({
        items: fc.constant(itemsFrom(drawn)),
        other: fc.shuffledSubarray(itemsFrom(drawn), { minLength: drawn.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ items, other }) => {
        const turned = other.map((one) => ({ ...one, views: new Map([...one.views].toReversed()) }));
        expect({ ...alignmentOf(turned), items: [] }).toEqual({ ...alignmentOf(items), items: [] });
      }),
    );
  });

  it('follows the actors when they are renamed', () => {
    const mirror = new Map(NAMES.map((name, i) => [name, NAMES.at(-1 - i)!]));
    const rename = (name: string): string => mirror.get(name)!;
    const turn = (of: Alignment) => ({
      pairs: of.pairs
        .map(({ a, b, ...rest }) => ({ between: [rename(a), rename(b)].toSorted().join(' '), ...rest }))
        .toSorted((p, q) => (p.between < q.between ? -1 : 1)),
      clusters: of.clusters
        .map(({ actors, ...rest }) => ({ actors: actors.map(rename).toSorted().join(' '), ...rest }))
        .toSorted((p, q) => (p.actors < q.actors ? -1 : 1)),
    });
    const same = (of: Alignment) => ({
      pairs: of.pairs.map(({ a, b, ...rest }) => ({ between: `${a} ${b}`, ...rest })),
      clusters: of.clusters
        .map(({ actors, ...rest }) => ({ actors: actors.join(' '), ...rest }))
        .toSorted((p, q) => (p.actors < q.actors ? -1 : 1)),
    });
    fc.assert(
      fc.property(drawnItems, (drawn) => {
        expect(same(alignmentOf(itemsFrom(drawn, rename)))).toEqual(turn(alignmentOf(itemsFrom(drawn))));
      }),
    );
  });

  it('agrees wholly with who holds the same, puts them together, and everybody into one cluster', () => {
    fc.assert(
      fc.property(drawnItems, fc.constantFrom(...NAMES), (drawn, name) => {
        const twin = drawn.map((views) => [
          ...views,
          ...views.flatMap(([actor, held]) => (actor === name ? [['TWIN', held] as const] : [])),
        ]);
        const of = alignmentOf(itemsFrom(twin));
        const spoke = of.actors.some((actor) => actor === 'TWIN');
        expect(pair(of, name, 'TWIN')?.agreement).toBe(spoke ? 1 : undefined);
        const home = of.clusters.find(({ actors }) => actors.some((actor) => actor === 'TWIN'));
        expect(home?.actors.some((actor) => actor === name)).toBe(spoke ? true : undefined);
        expect(of.clusters.flatMap(({ actors }) => actors).toSorted()).toEqual(of.actors);
      }),
    );
  });
});

it('is kept while nothing changed, and made again for any change', () => {
  const align = createAlignment();
  const views = { A: 'for', B: 'against', C: ['for', 'against'] };
  const first = align([item('one', views)]);
  expect(align([item('one', views)])).toBe(first);
  const changes: Item[][] = [
    [item('one', { ...views, A: 'against' })],
    [item('one', { ...views, A: 'for@elsewhere' })],
    [item('one', { ...views, C: 'for' })],
    [item('one', { ...views, D: 'for' })],
    [item('other', views)],
    [item('one', views), item('two', views)],
  ];
  for (const items of changes) expect(align(items)).toEqual(alignmentOf(items));
});

describe('in a dossier', () => {
  const tell = (actor: string, position: Telling['position'], over: Partial<Telling> = {}): Telling => ({
    content: `the raid as ${actor} has it in so many words`,
    actors: [actor],
    position: position!,
    ...over,
  });
  const of = (...tellings: Telling[]) => compile(inputOf([plant('a', '2026-01-03', tellings)])).alignment;

  it('compares what actors say for themselves or sign, and takes neutral words for no view', () => {
    const alignment = of(
      tell('FRA', 'oppose-condemn', { legality: 'unlawful' }),
      tell('DEU', 'support', { actors: ['DEU', 'ITA'], legality: 'lawful' }),
      tell('ESP', 'neutral'),
      tell('CHL', 'concern', { stateVoice: false }),
      tell('PER', 'concern', { negated: true }),
    );
    expect(alignment.actors).toEqual(['DEU', 'FRA', 'ITA']);
    expect(alignment.items.map(({ id }) => id)).toEqual(['axis:position', 'axis:legality']);
    expect(pair(alignment, 'DEU', 'ITA')).toMatchObject({ n: 2, agreement: 1, kappa: 1 });
    expect(clusters(alignment)).toEqual(['DEU ITA', 'FRA']);
  });

  it('leaves out an item on which one actor alone has a view', () => {
    const alignment = of(tell('FRA', 'concern'), tell('DEU', 'concern', { legality: 'refers' }));
    expect(alignment.items.map(({ id }) => id)).toEqual(['axis:position']);
    expect(of(tell('FRA', 'concern')).actors).toEqual([]);
  });

  it('takes the strongest view where an actor has several', () => {
    const alignment = of(
      tell('FRA', 'concern'),
      tell('FRA', 'oppose-condemn', { content: 'France condemns what was done at sea' }),
      tell('DEU', 'oppose-condemn'),
      tell('ITA', 'concern'),
    );
    expect(pair(alignment, 'DEU', 'FRA')?.agreement).toBe(1);
    expect(pair(alignment, 'FRA', 'ITA')?.agreement).toBe(0);
  });
});
