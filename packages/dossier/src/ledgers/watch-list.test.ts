import type { Judgement } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Finds, type Planted, type Telling } from '../planted.ts';

const SUMMIT = 'will hold an emergency summit on the river dispute in the capital';
const expecting = (id: string, published: string, words: string, who: string[], day?: string): Planted => {
  const expectation = day === undefined ? { words, who } : { words, who, day };
  return plant(id, published, [], [], { expectations: [expectation] });
};
const listOf = (planted: Planted[], asOf: string | null = null, judgements: Judgement[] = []) =>
  compile(inputOf(planted, { asOf, judgements })).expectations;
const said = (id: string, day: string, content: string, more: Partial<Telling> = {}): Planted =>
  plant(id, day, [{ content, actors: ['AU'], acts: ['inform'], position: 'neutral', ...more }]);

describe('the watch list', () => {
  it('tells once what several documents expect of the same actors for the same day', () => {
    const list = listOf([
      expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10'),
      expecting(
        'b',
        '2026-01-04',
        'is to hold its emergency summit on the river dispute on Saturday',
        ['AU'],
        '2026-01-10',
      ),
      expecting('c', '2026-01-04', 'an emergency summit on the river dispute', ['AU']),
    ]);
    expect(list).toMatchObject([{ id: 'expected:a:0', who: ['AU'], when: { from: '2026-01-10' } }]);
    expect(list[0]!.evidence.map(({ document }) => document)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['other actors', SUMMIT, ['EU'], '2026-01-10'],
    ['another day', SUMMIT, ['AU'], '2026-01-12'],
    ['something else', 'will publish its figures on fishing', ['AU'], '2026-01-10'],
  ])('keeps %s apart', (_, words, who, day) => {
    const list = listOf([
      expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10'),
      expecting('b', '2026-01-03', words, who, day),
    ]);
    expect(list).toHaveLength(2);
  });

  it.each([
    ['2026-01-09', 'awaited'],
    ['2026-01-10', 'due'],
    ['2026-01-17', 'due'],
    ['2026-01-18', 'lapsed'],
  ])('as of %s it is %s', (asOf, status) => {
    const [entry] = listOf([expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10')], asOf);
    expect(entry).toMatchObject({ status, basis: 'none', outcome: [] });
  });

  it('is read as of the last day of publication where no day is given, and waits where no day is known', () => {
    const dated = expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10');
    expect(listOf([dated, plant('z', '2026-01-20', [])])[0]!.status).toBe('lapsed');
    expect(listOf([expecting('a', '2026-01-03', SUMMIT, ['AU']), plant('z', '2026-01-20', [])])[0]!.status).toBe(
      'awaited',
    );
  });

  it('proposes that it happened from later words of the same actor', () => {
    const [entry] = listOf([
      expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10'),
      said('b', '2026-01-11', 'its emergency summit on the river dispute closed in the capital'),
    ]);
    expect(entry).toMatchObject({ status: 'happened', basis: 'proposed', outcome: [{ document: 'b' }] });
  });

  it('proposes it from a contact', () => {
    const finds: Finds = {
      contacts: [
        { words: 'Talks on the river dispute were held in the capital.', type: 'meeting', parties: ['AU', 'TZA'] },
      ],
    };
    const [entry] = listOf([
      expecting('a', '2026-01-03', 'will hold talks on the river dispute', ['AU'], '2026-01-10'),
      plant('b', '2026-01-10', [], [], finds),
    ]);
    expect(entry).toMatchObject({ status: 'happened', outcome: [{ document: 'b' }] });
  });

  it.each<[string, Planted]>([
    ['earlier words', said('b', '2026-01-09', 'its emergency summit on the river dispute closed in the capital')],
    [
      'words of weeks later',
      said('b', '2026-01-19', 'its emergency summit on the river dispute closed in the capital'),
    ],
    ['another actor', said('b', '2026-01-10', 'an emergency summit on the river dispute closed', { actors: ['TZA'] })],
    ['words that look ahead', said('b', '2026-01-10', 'the emergency summit on the river dispute will open tomorrow')],
    ['what was put off', said('b', '2026-01-10', 'the emergency summit on the river dispute was postponed')],
    ['a hedge', said('b', '2026-01-10', 'its emergency summit on the river dispute closed', { hedged: true })],
    ['other words', said('b', '2026-01-10', 'the river carries less water than last year')],
  ])('does not propose it from %s', (_, later) => {
    const list = listOf([expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10'), later], '2026-01-30');
    expect(list).toMatchObject([{ status: 'lapsed', outcome: [] }]);
  });

  it('lets a person decide', () => {
    const planted = expecting('a', '2026-01-03', SUMMIT, ['AU'], '2026-01-10');
    const judge = (day: string, status: 'happened' | 'lapsed' | 'awaited'): Judgement => ({
      id: day,
      document: planted.document.id,
      attribution: 'none' as Judgement['attribution'],
      quote: SUMMIT,
      spans: [[0, SUMMIT.length]],
      verdict: { kind: 'outcome', status },
      by: 'reader',
      at: `${day}T08:00:00Z`,
      why: '',
    });
    const both = [judge('2026-01-12', 'happened'), judge('2026-01-11', 'lapsed')];
    expect(listOf([planted], null, both)).toMatchObject([{ status: 'happened', basis: 'judged' }]);
    expect(listOf([planted], null, both.toReversed())).toMatchObject([{ status: 'happened', basis: 'judged' }]);
    const { expectations, ledger } = compile(
      inputOf([planted], { judgements: [{ ...both[0]!, quote: 'words that nobody wrote', spans: [[900, 905]] }] }),
    );
    expect(expectations).toMatchObject([{ basis: 'none' }]);
    expect(ledger).toMatchObject([{ kind: 'outcome', status: 'lost' }]);
  });
});
