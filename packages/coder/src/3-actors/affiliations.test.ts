import type { Affiliation } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cast } from '../../test/marked-cast.ts';
import { isPost } from './affiliation-words.ts';

/** `person | actor | office | title | tenure`, of paragraphs that name nobody the atlas knows. */
const told = (...paragraphs: string[]): string[] => cast(paragraphs).affiliations.map(shown);
const shown = ({ person, actor, office, title, tenure }: Affiliation): string =>
  [person, actor, office ?? '-', title ?? '-', ...(tenure === 'holds' ? [] : [tenure])].join(' | ');

const words = (paragraphs: readonly string[], spans: Affiliation['spans']): string[] =>
  spans.map((span) => paragraphs.join('\n\n').slice(...span));

describe('affiliations', () => {
  it.each([
    [
      'Danish Foreign Minister Jens Holm said no.',
      'Jens Holm | DNK | foreign-ministry | Foreign Minister',
      'Danish Foreign Minister Jens Holm',
    ],
    [
      'Ida Holm, the EU’s foreign policy chief, said no.',
      'Ida Holm | EU | io-head | foreign policy chief',
      'Ida Holm, the EU’s foreign policy chief',
    ],
    [
      'The Chinese ambassador to the UN, Lin Mei, said no.',
      'Lin Mei | CHN | ambassador/UN-mission | ambassador to the UN',
      'The Chinese ambassador to the UN, Lin Mei',
    ],
    ['Sen. Jens Holm (D-CT) said no.', 'Jens Holm | USA | legislature | Sen.', 'Sen. Jens Holm (D-CT)'],
    ['Gov. Jens Holm (D-MI) said no.', 'Jens Holm | USA | other | Gov.', 'Gov. Jens Holm (D-MI)'],
    ['Jens Holm (R-Ohio) said no.', 'Jens Holm | USA | legislature | -', 'Jens Holm (R-Ohio)'],
    ['Sen. Jens Holm, D-Conn., said no.', 'Jens Holm | USA | legislature | Sen.', 'Sen. Jens Holm, D-Conn.'],
    [
      'President Jens Holm of Peru said no.',
      'Jens Holm | PER | head-of-state | President',
      'President Jens Holm of Peru',
    ],
    [
      'Former Danish foreign minister Jens Holm said no.',
      'Jens Holm | DNK | foreign-ministry | foreign minister | held',
      'Former Danish foreign minister Jens Holm',
    ],
    [
      'Peru’s president-elect, Jens Holm, said no.',
      'Jens Holm | PER | other | president-elect | coming',
      'Peru’s president-elect, Jens Holm',
    ],
    [
      'The Peruvian self-proclaimed president Jens Holm said no.',
      'Jens Holm | PER | head-of-state | president | claimed',
      'The Peruvian self-proclaimed president Jens Holm',
    ],
    [
      'Jens Holm was named the foreign minister of Norway.',
      'Jens Holm | NOR | foreign-ministry | foreign minister',
      'Jens Holm was named the foreign minister of Norway',
    ],
    [
      'Jens Holm resigned as Norwegian foreign minister.',
      'Jens Holm | NOR | foreign-ministry | foreign minister | held',
      'Jens Holm resigned as Norwegian foreign minister',
    ],
    [
      'Kremlin spokesman Jens Holm said no.',
      'Jens Holm | RUS | head-of-state | Kremlin spokesman',
      'Kremlin spokesman Jens Holm',
    ],
  ])('%s', (text, wanted, said) => {
    const { affiliations } = cast([text]);
    expect(affiliations.map(shown)).toEqual([wanted]);
    expect(words([text], affiliations[0]!.spans)).toEqual([said]);
  });

  it.each([
    ['a private person', 'Norwegian analyst Jens Holm said no.'],
    ['an institution', 'The Norwegian Foreign Ministry said no.'],
    ['a body', 'The president of the American Harbour Forum said no.'],
    ['a line in capitals', 'Holm Says Harbour Museum Will Open Soon. President Holm of Peru left.'],
    ['what a state has', 'Ukraine’s Donbas burned.'],
    ['a holder of an office that nobody says whose it is', 'Foreign Minister Jens Holm said no.'],
    ['two states at once', 'The foreign ministers of Chile and Peru, Jens Holm, met.'],
    ['a title within a longer name', 'Handball Federation President Jens Holm said no.'],
    ['who is said not to be', 'Jens Holm is not the foreign minister of Norway.'],
  ])('are not told of %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('are never what only the atlas knows', () => {
    expect(told('Sergei Lavrov said no.', 'Foreign Minister Sergei Lavrov shrugged.')).toEqual([]);
    const { affiliations } = cast(['Colombia’s Petro said no.'], { published: '2025-01-01' });
    expect(affiliations.map(shown)).toEqual(['Petro | COL | - | -']);
    expect(affiliations[0]!.knownAs).toBe('Gustavo Petro');
  });

  it('join a surname with the full name of the same document, not with either of two', () => {
    const paragraphs = [
      'Danish Foreign Minister Jens Holm said no.',
      'Foreign Minister Holm left. Denmark’s Holm was tired.',
    ];
    expect(told(...paragraphs)).toEqual(['Jens Holm | DNK | foreign-ministry | Foreign Minister']);
    expect(told('Danish Foreign Minister Jens Holm met Ida Holm.', 'Peru’s President Holm left.')).toEqual([
      'Jens Holm | DNK | foreign-ministry | Foreign Minister',
    ]);
  });

  it('show both stretches where the office and the state stand apart', () => {
    const [apart, paragraph] = [
      ['Foreign Minister Jens Holm said no.', 'Denmark’s Jens Holm then left.'],
      ['China abstained. Its ambassador to the UN, Lin Mei, said no.'],
    ];
    const spansOf = (paragraphs: readonly string[]) => words(paragraphs, cast(paragraphs).affiliations[0]!.spans);
    expect(spansOf(apart)).toEqual(['Foreign Minister Jens Holm', 'Denmark’s Jens Holm']);
    expect(spansOf(paragraph)).toEqual(['China', 'ambassador to the UN, Lin Mei']);
  });

  it('leave a surname with another title, or of another state, to another person', () => {
    const holm = 'Jens Holm | DNK | foreign-ministry | Foreign Minister';
    expect(told('Danish Foreign Minister Jens Holm said no.', 'President Holm left.')).toEqual([holm]);
    expect(told('Danish Foreign Minister Jens Holm said no.', 'Peru’s President Holm left.')).toEqual([holm]);
  });

  it('do not take who chairs an organisation for its president', () => {
    expect(told('The African Union’s chairman Jens Holm spoke.', 'President Holm then left.')).toEqual([
      'Jens Holm | AU | io-head | chairman',
    ]);
  });

  it('give an office named once for a list to each of its persons', () => {
    expect(told('The presidents of Chile, Jens Holm; Peru, Juan Soto; and Cuba, Lin Mei, met.')).toEqual([
      'Jens Holm | CHL | head-of-state | president',
      'Juan Soto | PER | head-of-state | president',
      'Lin Mei | CUB | head-of-state | president',
    ]);
  });

  it('name whom the atlas has in the office instead, as of the day', () => {
    const others = (text: string, published?: string) =>
      cast([text], published === undefined ? {} : { published }).affiliations[0]!.otherHolders;
    expect(others('Russian Foreign Minister Jens Holm said no.', '2015-03-01')).toContain('Sergei Lavrov');
    expect(others('Russian Foreign Minister Jens Holm said no.')).toEqual([]);
    expect(others('Russian deputy foreign minister Jens Holm said no.', '2015-03-01')).toEqual([]);
    expect(others('Former Russian foreign minister Jens Holm said no.', '2015-03-01')).toEqual([]);
    expect(others('Russian Foreign Minister Sergey Lavrov said no.', '2015-03-01')).toEqual([]);
    expect(others('Ukrainian Prime Minister Arseniy Yatseniuk said no.', '2015-03-01')).toEqual([]);
  });

  it('rest on words that name the person, whatever else stands around', () => {
    const SENTENCES = [
      'Danish Foreign Minister Jens Holm said no.',
      'Peru’s Ida Soto left.',
      'China abstained. Its envoy, Lin Mei, spoke.',
      'The minister shrugged 🙂.',
      'President Holm disagreed.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        for (const { person, spans } of cast(paragraphs).affiliations) {
          const surname = person.split(' ').at(-1)!;
          expect(words(paragraphs, spans).some((said) => said.includes(surname))).toBe(true);
        }
      }),
    );
  });
});

describe('isPost', () => {
  it.each([
    ['Foreign Minister', 'foreign-ministry', 'NOR', true],
    ['new foreign minister', 'foreign-ministry', 'NOR', true],
    ['deputy foreign minister', 'foreign-ministry', 'NOR', false],
    ['Foreign Secretary', 'foreign-ministry', 'GBR', true],
    ['Foreign Secretary', 'foreign-ministry', 'IND', false],
    ['Kremlin spokesman', 'head-of-state', 'RUS', false],
  ] as const)('%s (%s, %s): %s', (title, office, actor, wanted) => {
    expect(isPost(title, office, actor as Affiliation['actor'])).toBe(wanted);
  });
});
