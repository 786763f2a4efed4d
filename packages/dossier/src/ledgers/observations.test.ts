import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Finds, type Planted } from '../planted.ts';

type Situations = NonNullable<Finds['situations']>;
const situation = (id: string, published: string, ...situations: Situations) =>
  plant(id, published, [], [], { situations });
const situationsOf = (...planted: Planted[]) => compile(inputOf(planted)).situations;

const embassy = (of: string, words: string, actors = ['IND']) => ({ of, words, actors });

describe('situations', () => {
  it('puts tellings of one institution together, the latest first', () => {
    const [only, ...more] = situationsOf(
      situation('a', '2026-01-03', embassy("India's embassy in Lima", 'is closed')),
      situation('b', '2026-01-05', embassy('The embassy', 'is open again')),
    );
    expect(more).toEqual([]);
    expect(only!.of).toBe("India's embassy in Lima");
    expect(only!.evidence.map(({ quotes }) => quotes[0])).toEqual(['is open again', 'is closed']);
  });

  it('leaves alone what can be either of two, and what is of other actors', () => {
    const two = [
      situation('a', '2026-01-03', embassy('the embassy in Lima', 'is closed')),
      situation('b', '2026-01-04', embassy('the embassy in Quito', 'is open')),
    ];
    expect(situationsOf(...two, situation('c', '2026-01-05', embassy('the embassy', 'works')))).toHaveLength(3);
    expect(situationsOf(two[0]!, situation('c', '2026-01-05', embassy('the embassy', 'works', ['CHN'])))).toHaveLength(
      2,
    );
  });
});

type Contacts = NonNullable<Finds['contacts']>;
const call = (id: string, published: string, ...contacts: Contacts) => plant(id, published, [], [], { contacts });
const contactsOf = (...planted: Planted[]) => compile(inputOf(planted)).contacts;
const told = (words: string, more: Partial<Contacts[number]> = {}): Contacts[number] => ({
  words,
  type: 'phone',
  parties: ['TZA', 'KEN'],
  ...more,
});

describe('contacts', () => {
  it('tells one call once, whoever is named first', () => {
    const contacts = contactsOf(
      call('a', '2026-01-03', told('The two spoke by telephone.', { persons: ['Asha Mrema'] })),
      call('b', '2026-01-03', told('They had a call.', { parties: ['KEN', 'TZA'], persons: ['Mrema'] })),
      call('c', '2026-01-09', told('They had spoken before.', { day: null })),
    );
    expect(contacts).toMatchObject([
      { parties: ['KEN', 'TZA'], persons: ['Asha Mrema'], date: { from: '2026-01-03' } },
    ]);
    expect(contacts[0]!.evidence).toHaveLength(3);
  });

  it.each<[string, Partial<Contacts[number]>]>([
    ['another day', { day: '2026-01-05' }],
    ['another kind', { type: 'meeting' }],
    ['others', { parties: ['KEN', 'UGA'] }],
    ['other persons', { persons: ['Ida Holm', 'Lin Mei'] }],
  ])('keeps a contact apart for %s', (_, more) => {
    const first = call('a', '2026-01-03', told('The two spoke.', { persons: ['Asha Mrema', 'Ben Otieno'] }));
    expect(contactsOf(first, call('b', '2026-01-03', told('They spoke.', more)))).toHaveLength(2);
  });

  it('does not guess which of two calls an undated telling means', () => {
    const calls = [call('a', '2026-01-03', told('A call.')), call('b', '2026-01-06', told('A call.'))];
    expect(contactsOf(...calls, call('c', '2026-01-07', told('A call.', { day: null })))).toHaveLength(3);
  });
});

const DAYS = ['2026-01-03', '2026-01-04', '2026-01-06'];
const planted = fc
  .array(
    fc.record({
      published: fc.constantFrom(...DAYS),
      day: fc.constantFrom(...DAYS, null),
      parties: fc.constantFrom(['TZA', 'KEN'], ['KEN', 'UGA']),
      persons: fc.subarray(['Asha Mrema', 'Mrema', 'Ben Otieno', 'Ida Holm']),
      of: fc.constantFrom('the embassy', 'the embassy in Lima', 'the embassy in Quito', 'citizens'),
      expected: fc.constantFrom('will hold a summit on the river', 'a summit on the river and the dam', 'fresh talks'),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ published, day, parties, persons, of, expected }, i) =>
      plant(`d${i}`, published, [], [], {
        contacts: [{ words: `They spoke ${i}.`, type: 'phone', parties, persons, day }],
        situations: [{ words: `works ${i}`, of, actors: ['IND'] }],
        expectations: [{ words: expected, who: ['AU'], ...(day === null ? {} : { day }) }],
      }),
    ),
  );

const seen = (all: Planted[]) => {
  const { contacts, situations, expectations } = compile(inputOf(all, { asOf: '2026-01-20' }));
  return { contacts, situations, expectations };
};

describe('what documents tell beside statements', () => {
  it('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(
        planted.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(seen(other)).toEqual(seen(one));
        },
      ),
    );
  });

  it('loses with a document its tellings and no others', () => {
    const tellings = (all: Planted[]) =>
      Object.values(seen(all))
        .flat()
        .flatMap(({ evidence }) => evidence.map((one) => JSON.stringify(one)))
        .toSorted();
    fc.assert(
      fc.property(planted, fc.nat(), (all, pick) => {
        fc.pre(all.length > 0);
        const gone = all[pick % all.length]!;
        const left = tellings(all).filter((one) => !one.includes(`"document":"${gone.document.id}"`));
        expect(tellings(all.filter((one) => one !== gone))).toEqual(left);
      }),
    );
  });
});
