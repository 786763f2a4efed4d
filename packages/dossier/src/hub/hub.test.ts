import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Planted } from '../planted.ts';

const LONG =
  'The foreign ministry of the republic called the boarding of the ferry a breach of the law of the sea and asked for the crew to be brought back to land before the evening';

const copiesOf = (...planted: Planted[]) => compile(inputOf(planted)).documents.map(({ id, copyOf }) => [id, copyOf]);

const untitled = (one: Planted): Planted => ({ ...one, document: { ...one.document, title: null } });

describe('copies', () => {
  it('takes a later text that says nothing new for a copy of the earlier', () => {
    const first = plant('b', '2026-01-03', [{ content: LONG }]);
    const cut = plant('a', '2026-01-04', [{ content: LONG.slice(0, 120) }]);
    expect(copiesOf(cut, first)).toEqual([
      ['b', null],
      ['a', 'b'],
    ]);
  });

  it('leaves an article alone that quotes half of it among its own words', () => {
    const own =
      'Ferries went on as usual from the northern quay, passengers said, and few had heard of the note before supper';
    const more =
      'Shipping lines looked for another way and found one through the canal, a spokesman of the harbour wrote';
    const article = plant('b', '2026-01-04', [{ content: LONG.slice(0, 90) }, { content: own }, { content: more }]);
    expect(copiesOf(plant('a', '2026-01-03', [{ content: LONG }]), article).map(([, copyOf]) => copyOf)).toEqual([
      null,
      null,
    ]);
  });

  it('names the original of a copy of a copy', () => {
    const texts = [LONG, `${LONG} or at the latest by noon on the next day`, LONG.slice(0, 140)];
    const planted = texts.map((content, i) => plant(`d${i}`, `2026-01-0${i + 3}`, [{ content }]));
    expect(copiesOf(...planted).map(([, copyOf]) => copyOf)).toEqual([null, 'd0', 'd0']);
  });

  it('marks reports in copies, which confirm nothing of their own', () => {
    const told = { content: LONG };
    const { statements, sources } = compile(
      inputOf([plant('a', '2026-01-03', [told]), plant('b', '2026-01-03', [told])]),
    );
    expect(statements.map(({ reports }) => reports.map(({ copyOf }) => copyOf))).toEqual([[null, 'a']]);
    expect(sources.map(({ copies }) => copies)).toEqual([0, 1]);
  });
});

describe('stories', () => {
  const words = ['ferry', 'crew', 'minister', 'harbour', 'note', 'inquiry', 'ship', 'law'];
  const documents = fc.array(
    fc.record({
      title: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }),
      content: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 }),
      day: fc.constantFrom('2026-01-03', '2026-01-04', '2026-01-08'),
    }),
    { maxLength: 8 },
  );
  const planted = documents.map((all) =>
    all.map(({ title, content, day }, i): Planted => {
      const one = plant(`d${i}`, day, [{ content: content.join(' ') }]);
      return { ...one, document: { ...one.document, title: title.join(' ') } };
    }),
  );

  it('puts every document into exactly one, whatever their order', () => {
    fc.assert(
      fc.property(
        planted.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const { stories } = compile(inputOf(all));
          expect(stories.flatMap(({ documents: told }) => told).toSorted()).toEqual(
            all.map(({ document }) => document.id).toSorted(),
          );
          expect(compile(inputOf(shuffled)).stories).toEqual(stories);
          const ids = new Set(stories.map(({ id }) => id));
          for (const { related } of stories) for (const other of related) expect(ids.has(other)).toBe(true);
        },
      ),
    );
  });

  it('joins documents that tell the same statements, and keeps other days apart', () => {
    const told = [
      { content: LONG },
      { content: 'the ministry will open an inquiry into the harbour police', acts: ['inform'] as const },
    ];
    const other = [{ content: 'divers found nothing at the reef', acts: ['inform'] as const }];
    const { stories } = compile(
      inputOf(
        [plant('a', '2026-01-03', told), plant('b', '2026-01-03', told), plant('c', '2026-01-09', other)].map(untitled),
      ),
    );
    expect(stories.map(({ documents: of }) => of)).toEqual([['a', 'b'], ['c']]);
  });
});
