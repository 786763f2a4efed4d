import type { CodedRecord } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import type { CrisisGold, GoldRow } from './crisis-gold.ts';
import { scoreCrisis } from './crisis-score.ts';

const text = 'Norland condemned the raid. Sudland called it lawful.';
const row = (fields: Partial<GoldRow>): GoldRow => ({
  speaker: 'Norland',
  actors: ['NOR'],
  office: 'other',
  acts: ['condemn'],
  targets: ['event'],
  mode: 'indirect',
  quoteStart: 'condemned the raid',
  position: 'oppose-condemn',
  legality: 'none',
  hedged: false,
  ...fields,
});
const gold: CrisisGold = {
  id: 'one',
  statements: [
    row({}),
    row({ speaker: 'Sudland', actors: ['SDN'], acts: ['justify'], quoteStart: 'called it lawful' }),
  ],
  contacts: [],
  positions: new Map([
    ['NOR', 'oppose-condemn'],
    ['SDN', 'support'],
  ]),
};

type Scored = Pick<CodedRecord, 'attributions' | 'contacts' | 'positions'>;
const record = (actor: string, position: string): Scored =>
  ({
    attributions: [
      {
        source: [[0, 7]],
        cue: [[8, 17]],
        content: [[18, 26]],
        mode: 'indirect',
        speaker: { actors: [actor], office: 'other' },
        acts: [{ type: 'condemn', targets: ['event'] }],
        legality: 'none',
        hedged: false,
      },
    ],
    contacts: [],
    positions: [{ actor, position }],
  }) as unknown as Scored;
const score = (one: Scored) => scoreCrisis(new Map([['one', text]]), [gold], new Map([['one', one]]));

describe('scoreCrisis', () => {
  it('counts a covered row of the right actor once on each side', () => {
    const scores = score(record('NOR', 'oppose-condemn'));
    expect(scores.statements).toMatchObject({ precision: 1, recall: 0.5 });
    expect(scores.acts).toMatchObject({ right: 1, predicted: 1, gold: 2 });
    expect(scores.position).toMatchObject({ right: 1, predicted: 1, gold: 2 });
    expect(scores.targets).toBe(1);
  });

  it('counts a wrong actor against both, and lists it', () => {
    const scores = score(record('USA', 'oppose-condemn'));
    expect(scores.statements).toMatchObject({ precision: 0, recall: 0 });
    expect(scores.mistakes.some((line) => line.includes('wrong actor (USA)'))).toBe(true);
  });

  it('counts support given for oppose-condemn as a flip', () => {
    expect(score(record('NOR', 'support')).flips).toBe(1);
    expect(score(record('NOR', 'concern')).flips).toBe(0);
  });

  it('finds a row through white space and quotation marks', () => {
    const spaced = { ...gold, statements: [row({ quoteStart: 'CONDEMNED  the raid' })] };
    const scores = scoreCrisis(new Map([['one', text]]), [spaced], new Map([['one', record('NOR', 'oppose-condemn')]]));
    expect(scores.statements.recall).toBe(1);
  });

  it('refuses gold whose words are not in the text', () => {
    const lost = { ...gold, statements: [row({ quoteStart: 'praised the raid' })] };
    expect(() => scoreCrisis(new Map([['one', text]]), [lost], new Map())).toThrow('not in the text');
  });
});
