import { ActType, Signal } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { ActEntry, ACTS, EVENT_WORDS, INTERCHANGE, SIGNALS } from './lexicon.ts';
import patterns from './lexicon/patterns.json' with { type: 'json' };
import { phraseFinder } from './phrases.ts';

const LISTS: [string, readonly string[]][] = [
  ...ACTS.map(({ id, phrases }): [string, readonly string[]] => [`act ${id}`, phrases]),
  ...SIGNALS.map(({ signal, phrases }): [string, readonly string[]] => [`signal ${signal}`, phrases]),
  ...EVENT_WORDS.map(({ id, phrases }): [string, readonly string[]] => [`event ${id}`, phrases]),
  ...Object.entries(patterns),
];

/** One text that a phrase is meant to match: first alternatives, base forms, optional words and gaps left out. */
function example(phrase: string): string {
  return phrase
    .replaceAll(/\(([^|)]*)[^)]*\)([~?]?)/gu, (_, first: string, mark: string) => (mark === '?' ? '' : first))
    .replaceAll(/\S+\?(?=\s|$)|\.\.\.|[~*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

describe.each(LISTS)('%s', (_, phrases) => {
  it('has no phrase twice', () => {
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
  });

  it('finds each phrase in its plainest wording', () => {
    const missed = phrases.filter((phrase) => phraseFinder([phrase])(`so ${example(phrase)} then`).length === 0);
    expect(missed).toEqual([]);
  });

  it('finds nothing in words that say nothing', () => {
    const idle = 'Rain fell on the hills and the river was high.';
    const greedy = phrases.filter((phrase) => phraseFinder([phrase])(idle).length > 0);
    expect(greedy).toEqual([]);
  });
});

it('gives each entry its own id and covers every act that words can perform', () => {
  const ids = ACTS.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const spoken = ActType.options.filter((type) => type !== 'consult-by-phone' && type !== 'meeting');
  expect(spoken.filter((type) => !ACTS.some(({ act }) => act === type))).toEqual([]);
});

it('has phrases for every signal', () => {
  expect(SIGNALS.map(({ signal }) => signal).toSorted()).toEqual([...Signal.options].toSorted());
});

it('maps every act type, and says what is lost where a scheme has no code', () => {
  for (const type of ActType.options) {
    const { cameo, plover, loses } = INTERCHANGE[type];
    expect(cameo === null || /^\d{3,4}$/u.test(cameo)).toBe(true);
    expect(plover === null ? loses : plover).not.toBeNull();
  }
});

it('refuses an entry that the coder would not understand', () => {
  const entry = { id: 'x', act: 'condemn', where: 'verb', strength: 4, phrases: ['condemn~'] };
  expect(ActEntry.safeParse(entry).success).toBe(false);
  expect(ActEntry.safeParse({ ...entry, strength: 3, phrases: [] }).success).toBe(false);
});
