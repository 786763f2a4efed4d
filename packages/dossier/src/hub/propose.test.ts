import { Crisis, type ActorCode, type Document, Survey, onDay } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import loaded from '../../data/loaded-words.json' with { type: 'json' };
import nouns from '../../data/neutral-nouns.json' with { type: 'json' };
import { fold } from '../evidence/words.ts';
import { neutralNoun, neutralTitle } from './neutral-titles.ts';
import { proposeCrises } from './propose.ts';

interface Sketched {
  readonly id: string;
  readonly published: string | null;
  /** One sentence: the words before the event word, it, and after. */
  readonly word: string | null;
  readonly agents?: readonly string[];
  readonly patients?: readonly string[];
  readonly places?: readonly string[];
  readonly day?: string | null;
}

function surveyed({ id, published, word, agents = [], patients = [], places = [], day = null }: Sketched) {
  const text = `Reports tell of the ${word ?? 'harvest'} by the river.`;
  const document = { id, text, blocks: [], title: null, published, source: null } as unknown as Document;
  const at = text.indexOf(word ?? 'harvest');
  const survey = Survey.parse({
    id,
    perpetrators: agents,
    affected: patients,
    titled: [],
    named: [...agents, ...patients].map((actor) => ({ actor, times: 1 })),
    happenings:
      word === null
        ? []
        : [
            {
              kind: 'attack',
              word: [at, at + word.length],
              sentence: [0, text.length],
              agents,
              patients,
              places,
              date: day && onDay(day, 'explicit'),
              weight: 3,
            },
          ],
  });
  return { document, survey };
}

const NAMES: Readonly<Record<string, string>> = {
  RUR: 'Ruritania',
  SYL: 'Syldavia',
  BOR: 'Borduria',
  FRE: 'Freedonia',
};
const nameOf = (code: ActorCode) => NAMES[code] ?? code;
const propose = (...sketched: readonly Sketched[]) => {
  const all = sketched.map(surveyed);
  return proposeCrises(
    all.map(({ document }) => document),
    all.map(({ survey }) => survey),
    nameOf,
  );
};

const RAID = { agents: ['RUR'], patients: ['SYL'], places: ['SYL'], day: '2026-03-03', word: 'airstrike' };

describe('a proposal', () => {
  it('is of a day on which the first document was out, whatever days later ones tell more often', () => {
    const later = { ...RAID, published: '2026-03-06', day: '2026-03-05' };
    const { proposals } = propose(
      { ...RAID, id: 'a', published: '2026-03-04' },
      { ...later, id: 'b' },
      { ...later, id: 'c' },
      { ...later, id: 'd' },
    );
    expect(proposals.map(({ crisis, day }) => [crisis.events[0]?.day, day.basis])).toEqual([['2026-03-03', 'told']]);
  });

  it('says in neutral words what happened, where, when and between whom, each on verbatim words', () => {
    const { proposals, apart } = propose(
      { ...RAID, id: 'a', published: '2026-03-03' },
      { ...RAID, id: 'b', published: '2026-03-05' },
    );
    expect(apart).toEqual([]);
    expect(proposals).toHaveLength(1);
    const [{ crisis, event, day, parties, documents }] = proposals as [(typeof proposals)[0]];
    expect(Crisis.parse(crisis)).toMatchObject({
      id: 'syldavia-2026',
      title: 'Strike in Syldavia, 3 March 2026',
      events: [{ title: 'Strike in Syldavia', day: '2026-03-03' }],
      parties: [
        { actor: 'RUR', role: 'perpetrator' },
        { actor: 'SYL', role: 'affected' },
      ],
    });
    const sentence = 'Reports tell of the airstrike by the river.';
    for (const grounds of [event, day, ...parties])
      expect(grounds.evidence.map(({ quotes }) => quotes)).toEqual([[sentence], [sentence]]);
    expect(day.basis).toBe('told');
    expect(documents).toEqual(['a', 'b']);
  });

  it.each([
    ['aggression', 'Military action'],
    ['special operation', 'Military action'],
    ['invasion', 'Military action'],
    ['coup', 'Change of government'],
    ['annexation', 'Change of control'],
    ['assassinated', 'Killing'],
  ])("does not take a side's word: %s becomes %s", (word, noun) => {
    const { proposals } = propose({ ...RAID, id: 'a', published: '2026-03-03', word });
    expect(proposals[0]?.crisis.title).toBe(`${noun} in Syldavia, 3 March 2026`);
  });

  it('says so where no sentence tells the day, or no document tells of anything', () => {
    const { proposals, apart } = propose(
      { ...RAID, day: null, id: 'a', published: '2026-03-04' },
      { id: 'b', published: '2026-03-04', word: null },
      { ...RAID, day: null, id: 'c', published: null },
    );
    expect(proposals.map(({ day }) => [day.basis, day.evidence])).toEqual([['published', []]]);
    expect(apart).toEqual([
      { document: 'b', because: 'no-event' },
      { document: 'c', because: 'no-day' },
    ]);
  });

  it('takes a day that one tells before those on which others were published, and the earliest where none is told', () => {
    const later = (id: string, published: string) => ({ ...RAID, day: null, id, published });
    const [two, three] = [later('b', '2026-03-05'), later('c', '2026-03-05')];
    const dayOf = (...sketched: Sketched[]) =>
      propose(...sketched).proposals.map(({ crisis }) => crisis.events[0]?.day);
    expect(dayOf({ ...RAID, id: 'a', published: '2026-03-04' }, two, three)).toEqual(['2026-03-03']);
    expect(dayOf(later('a', '2026-03-04'), two, three)).toEqual(['2026-03-04']);
  });

  it('proposes two where documents are about two, the larger first', () => {
    const other = { agents: ['BOR'], patients: ['FRE'], places: ['FRE'], day: '2026-01-09', word: 'shelling' };
    const { proposals } = propose(
      { ...other, id: 'x', published: '2026-01-10' },
      { ...RAID, id: 'a', published: '2026-03-03' },
      { ...RAID, id: 'b', published: '2026-03-04' },
    );
    expect(proposals.map(({ crisis, documents }) => [crisis.title, documents])).toEqual([
      ['Strike in Syldavia, 3 March 2026', ['a', 'b']],
      ['Shelling in Freedonia, 9 January 2026', ['x']],
    ]);
  });

  it('is the same whatever the order, has each document once, and shows nothing that no document says', () => {
    const actor = fc.constantFrom('RUR', 'SYL', 'BOR', 'FRE');
    const few = fc.uniqueArray(actor, { maxLength: 2 });
    const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-03-03', '2026-06-09');
    const one = fc.record({
      word: fc.constantFrom('raid', 'airstrike', 'coup', 'protests', null),
      agents: few,
      patients: few,
      places: few,
      day: fc.option(day),
      published: fc.option(day),
    });
    const piles = fc.array(one, { maxLength: 9 }).map((all) => all.map((rest, i) => ({ ...rest, id: `d${i}` })));
    fc.assert(
      fc.property(
        piles.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const found = propose(...all);
          expect(propose(...shuffled)).toEqual(found);
          const placed = [
            ...found.proposals.flatMap(({ documents }) => documents),
            ...found.apart.map(({ document }) => document),
          ];
          expect(placed.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
          for (const { event, parties, crisis } of found.proposals) {
            expect(parties.map(({ actor: code }) => code)).toEqual(crisis.parties.map(({ actor: code }) => code));
            for (const { evidence, confidence } of [event, ...parties]) {
              expect(evidence.length).toBeGreaterThan(0);
              expect(confidence).toBeGreaterThan(0);
              for (const { document, quotes } of evidence)
                expect(surveyed(all.find(({ id }) => id === document)!).document.text).toContain(quotes[0]);
            }
          }
          const ids = found.proposals.map(({ crisis }) => crisis.id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});

describe('the words of titles', () => {
  const Nouns = z.array(
    z.strictObject({ noun: z.string().min(3), words: z.array(z.string().min(2)).min(1), general: z.boolean() }),
  );

  it('has data that fit their schema, no beginning twice', () => {
    const words = Nouns.parse(nouns).flatMap((one) => one.words);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    expect(z.array(z.string().regex(/^[a-z-]+$/u)).parse(loaded)).toEqual([...new Set(loaded)].toSorted());
  });

  it('never has a loaded word', () => {
    for (const { noun } of nouns)
      for (const word of fold(noun).split(' '))
        expect(loaded.filter((one) => word === one || word === `${one}s`)).toEqual([]);
  });

  it('knows verbs by their beginnings, longer phrases first', () => {
    expect(neutralNoun('Airstrikes')?.noun).toBe('strike');
    expect(neutralNoun('fired a missile')?.noun).toBe('missile launch');
    expect(neutralNoun('shot down')?.noun).toBe('shooting down of an aircraft');
    expect(neutralNoun('harvest')).toBeNull();
  });

  it('names parties where no place is told, with the article that a name needs', () => {
    const named = (code: ActorCode) => ({ RUR: 'United Kingdom', SYL: 'Marshall Islands' })[code as string] ?? code;
    const parties = ['RUR', 'SYL', 'ESP'] as ActorCode[];
    expect(neutralTitle('raid', { place: null, parties }, named)).toBe(
      'Raid involving the United Kingdom, the Marshall Islands and ESP',
    );
    expect(neutralTitle('raid', { place: parties[1]!, parties }, named)).toBe('Raid in the Marshall Islands');
  });
});
