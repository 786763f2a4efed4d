import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Planted, type Telling } from '../planted.ts';

const asking = (actor: string, content: string, demand: string, more: Partial<Telling> = {}): Telling => ({
  content,
  demand,
  actors: [actor],
  acts: ['appeal'],
  position: 'neutral',
  ...more,
});
const demandsOf = (...planted: Planted[]) => compile(inputOf(planted)).demands;
const both = (a: Telling, b: Telling) => demandsOf(plant('a', '2026-01-03', [a]), plant('b', '2026-01-05', [b]));

describe('the demand ledger', () => {
  it.each([
    ['the immediate release of the crew', 'the sailors of the crew must be freed without delay'],
    ['that all sides show restraint', 'maximum restraint'],
    ['settle their disputes through talks', 'find a way out by dialogue'],
    ['an immediate ceasefire', 'an end to the hostilities'],
    ['withdraw its troops from the valley', 'pull its troops out of the valley at once'],
  ])('joins askers: %s, %s', (one, other) => {
    const [only, ...more] = both(asking('KEN', `it asked for ${one}`, one), asking('PER', `it wants ${other}`, other));
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      by: ['KEN', 'PER'],
      since: '2026-01-03',
      askers: [
        { actor: 'KEN', since: '2026-01-03' },
        { actor: 'PER', since: '2026-01-05' },
      ],
    });
  });

  it.each<[string, string, string, Partial<Telling>?]>([
    ['other deeds', 'withdraw its troops from the border', 'send more troops to the border'],
    [
      'the contrary',
      'not to recognise the new government in the capital',
      'recognise the new government in the capital',
    ],
    ['other objects', 'the release of the crew', 'the release of political prisoners'],
    ['a deed with much more', 'restraint', 'restraint in the use of live fire against students in the capital'],
    ['other words', 'allow monitors into the camp', 'hand over the flight recorder'],
  ])('keeps %s apart', (_, one, other) => {
    expect(both(asking('KEN', `it urged ${one}`, one), asking('PER', `it urged ${other}`, other))).toHaveLength(2);
  });

  it('keeps apart what is asked of different states, and what two ask of each other', () => {
    const words = 'it must release the crew of the trawler';
    const of = (actor: string, addressees: string[]) =>
      asking(actor, words, 'release the crew of the trawler', { addressees });
    expect(both(of('KEN', ['TZA']), of('PER', ['UGA']))).toHaveLength(2);
    expect(both(of('KEN', ['TZA']), of('PER', []))).toHaveLength(1);
    expect(both(of('KEN', ['TZA']), of('TZA', []))).toHaveLength(2);
  });

  it('parts what one sentence asks for, and shows each part in the words of the text', () => {
    const whole = 'show restraint, to release the crew and to settle the matter through talks';
    const demands = demandsOf(plant('a', '2026-01-03', [asking('KEN', `it called on both to ${whole}`, whole)]));
    expect(demands.map(({ what }) => what)).toEqual([
      'show restraint',
      'release the crew',
      'settle the matter through talks',
    ]);
    expect(new Set(demands.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps what is asked not to be done', () => {
    const [demand] = demandsOf(
      plant('a', '2026-01-03', [
        asking('KEN', 'it urged them not to abandon the miners in the shaft', 'abandon the miners in the shaft'),
      ]),
    );
    expect(demand?.what).toBe('not to abandon the miners in the shaft');
  });

  it.each([
    ['a network alone took for asking', 'Silence here would be read as permission', ['act-network:appeal 0.66'], 0],
    ['the lexicon found', 'Silence here would be read as permission', ['act:appeal'], 1],
    ['a network found and words ask', 'Monitors should come at once', ['act-network:appeal 0.66'], 1],
    ['somebody means to do', 'We want first to establish the facts', [], 0],
  ])('takes or leaves what %s', (_, content, why, count) => {
    const demand = content.replace('We want first to ', '');
    expect(demandsOf(plant('a', '2026-01-03', [asking('KEN', content, demand, { why })]))).toHaveLength(count);
  });

  it('says once what a sentence asks and demands, as a demand', () => {
    const telling = asking('KEN', 'the crew must be released', 'the crew must be released', {
      acts: ['appeal', 'demand'],
    });
    expect(demandsOf(plant('a', '2026-01-03', [telling]))).toMatchObject([{ kind: 'demand', evidence: [{}] }]);
  });
});

const WORDS = [
  'release',
  'the crew',
  'troops',
  'withdraw',
  'restraint',
  'dialogue',
  'from the valley',
  'and',
  'not',
  'sanctions',
];
const drawn = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
      actor: fc.constantFrom('KEN', 'PER', 'TZA'),
      of: fc.constantFrom([], ['TZA'], ['UGA']),
      day: fc.constantFrom('2026-01-03', '2026-01-04', null),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ words, actor, of, day }, i) => {
      const demand = words.join(' ');
      return plant(`d${i}`, '2026-01-04', [asking(actor, `it urged ${demand}`, demand, { addressees: of, day })]);
    }),
  );

describe('properties of the demand ledger', () => {
  it('does not depend on the order of documents', () => {
    fc.assert(
      fc.property(
        drawn.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(demandsOf(...other)).toEqual(demandsOf(...one));
        },
      ),
    );
  });

  it('loses with a document its tellings and no others', () => {
    const shown = (all: Planted[]) =>
      demandsOf(...all)
        .flatMap(({ evidence }) => evidence.map((one) => JSON.stringify(one)))
        .toSorted();
    fc.assert(
      fc.property(drawn, fc.nat(), (all, pick) => {
        fc.pre(all.length > 0);
        const gone = all[pick % all.length]!;
        const before = shown(all).filter((one) => !one.includes(`"document":"${gone.document.id}"`));
        expect(shown(all.filter((one) => one !== gone))).toEqual(before);
      }),
    );
  });

  it('asks nobody for what he asks, and asks in one demand nothing of two that none asks of both', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        for (const { by, of } of demandsOf(...all)) {
          expect(of.filter((actor) => by.includes(actor))).toEqual([]);
          expect(of.length).toBeLessThan(2);
        }
      }),
    );
  });

  it('gives every demand an id of its own', () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const ids = demandsOf(...all).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
