import type { AttributionId, Dossier, Judgement } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { anchorOf, judge } from '../planted-judgements.ts';
import { inputOf, plant, type Planted } from '../planted.ts';
import { cohen, krippendorff } from './agreement.ts';

const RAID = 'the raid was an act of armed aggression against a sovereign state';
const AGAIN = 'it called this armed aggression against a sovereign country';
const PORTS = 'blockades of ports starve ordinary families';

const compiled = (planted: readonly Planted[], judgements: readonly Judgement[]) =>
  compile(inputOf(planted, { judgements: [...judgements] }));
const reportsIn = ({ statements }: Dossier) =>
  statements.map(({ reports }) => reports.length).toSorted((a, b) => a - b);
const ledgerless = (dossier: Dossier) => JSON.stringify({ ...dossier, ledger: [], agreement: [] });

const one = plant('a', '2026-01-03', [{ content: RAID }]);
const other = plant('b', '2026-01-03', [{ content: AGAIN }]);
const apart = plant('c', '2026-01-03', [{ content: PORTS }]);

const documents = [one, other, apart];

describe('merge and split', () => {
  it('join two reports that the words keep apart, and part two that they join', () => {
    expect(reportsIn(compiled([one, apart], []))).toEqual([1, 1]);
    expect(reportsIn(compiled([one, apart], [judge(one, { kind: 'merge', other: anchorOf(apart) })]))).toEqual([2]);
    expect(reportsIn(compiled([one, other], []))).toEqual([2]);
    expect(reportsIn(compiled([one, other], [judge(one, { kind: 'split', other: anchorOf(other) })]))).toEqual([1, 1]);
  });

  it('never join reports of two speakers', () => {
    const cuban = plant('d', '2026-01-03', [{ content: RAID, actors: ['CUB'] }]);
    expect(reportsIn(compiled([one, cuban], [judge(one, { kind: 'merge', other: anchorOf(cuban) })]))).toEqual([1, 1]);
  });

  it('follow the later of two, and the one that is left when that is withdrawn', () => {
    const merge = judge(one, { kind: 'merge', other: anchorOf(apart) }, { at: '2026-02-01T00:01:00Z' });
    const split = judge(apart, { kind: 'split', other: anchorOf(one) }, { at: '2026-02-01T00:02:00Z' });
    const undo = judge(apart, { kind: 'withdraw', judgement: split.id }, { at: '2026-02-01T00:03:00Z' });
    expect(reportsIn(compiled([one, apart], [split, merge]))).toEqual([1, 1]);
    expect(reportsIn(compiled([one, apart], [undo, split, merge]))).toEqual([2]);
    const { ledger } = compiled([one, apart], [undo, split, merge]);
    expect(ledger.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'withdraw standing',
      'split withdrawn',
      'merge standing',
    ]);
  });
});

describe('what a person adds', () => {
  const planted = plant(
    'e',
    '2026-01-03',
    [{ content: RAID }],
    [{ words: 'President Ida Holm of Norway spoke too.', person: 'Ida Holm', actor: 'NOR' }],
  );
  const start = planted.document.text.indexOf('spoke too');
  const attribution = {
    source: [],
    cue: [],
    content: [[start, start + 9] as const],
    mode: 'indirect' as const,
    speaker: {
      text: 'Ida Holm',
      actors: ['NOR' as never],
      office: 'head-of-state' as const,
      person: 'Ida Holm',
      stateVoice: true,
      via: null,
    },
    acts: [],
    position: 'neutral' as const,
    legality: 'none' as const,
    hedged: false,
    negated: false,
    said: null,
  };

  it('is a judged report with its words', () => {
    const added = judge(planted, { kind: 'add', attribution });
    const { statements } = compiled([planted], [added]);
    const mine = statements.find(({ actors }) => actors.join() === 'NOR');
    expect(mine?.reports[0]).toMatchObject({ judged: true, quotes: [expect.stringContaining('spoke too')] });
    expect(
      reportsIn(
        compiled(
          [planted],
          [added, judge(planted, { kind: 'withdraw', judgement: added.id }, { at: '2027-01-01T00:00:00Z' })],
        ),
      ),
    ).toEqual([1]);
  });

  it('can be corrected and merged like what the coder found', () => {
    const added = judge(planted, { kind: 'add', attribution }, { at: '2026-02-01T00:00:01Z' });
    const id = compiled([planted], [added]).statements.find(({ actors }) => actors.join() === 'NOR')!.reports[0]!
      .attribution!;
    const mine = { attribution: id, quote: 'spoke too', spans: [...attribution.content] };
    const twin = plant('f', '2026-01-03', [
      { content: PORTS, actors: ['NOR'], position: 'neutral', acts: [], person: 'Ida Holm' },
    ]);
    const correct = judge(planted, { kind: 'correct', correction: { position: 'concern' } }, mine);
    const merge = judge(planted, { kind: 'merge', other: anchorOf(twin) }, mine);
    const { statements, ledger } = compiled([planted, twin], [added, correct, merge]);
    const norwegian = statements.filter(({ actors }) => actors.join() === 'NOR');
    expect(norwegian).toMatchObject([{ position: 'concern', reports: [{ judged: true }, { judged: false }] }]);
    expect(ledger.map(({ status }) => status)).toEqual(['standing', 'standing', 'standing']);
  });

  it('is what was added last at one place', () => {
    const first = judge(planted, { kind: 'add', attribution }, { at: '2026-02-01T00:00:01Z' });
    const speaker = { ...attribution.speaker, actors: ['SWE' as never] };
    const second = judge(
      planted,
      { kind: 'add', attribution: { ...attribution, speaker } },
      { at: '2026-02-01T00:00:02Z' },
    );
    const id = compiled([planted], [first]).statements.find(({ actors }) => actors.join() === 'NOR')!.reports[0]!
      .attribution!;
    const mine = { attribution: id, quote: 'spoke too', spans: [...attribution.content] };
    const { statements, ledger } = compiled(
      [planted],
      [
        { ...first, ...mine },
        { ...second, ...mine },
      ],
    );
    expect(statements.map(({ actors }) => actors.join()).toSorted()).toEqual(['RUS', 'SWE']);
    expect(ledger.map(({ status }) => status)).toEqual(['standing', 'superseded']);
  });

  it('is nothing where its place is not in the text', () => {
    const beyond = { ...attribution, content: [[start, 100_000] as const] };
    expect(reportsIn(compiled([planted], [judge(planted, { kind: 'add', attribution: beyond })]))).toEqual([1]);
  });
});

describe('a judgement after the coder has changed', () => {
  const recoded = (change: (attribution: Planted['record']['attributions'][number]) => object): Planted => ({
    ...one,
    record: {
      ...one.record,
      attributions: one.record.attributions.map((attribution) => Object.assign({}, attribution, change(attribution))),
    },
  });
  const reject = judge(one, { kind: 'reject' });
  const moved = ([start, end]: readonly [number, number], by: number) => [[start + by, end] as const];

  it.each<[string, Planted, number]>([
    ['holds under another id', recoded(() => ({ id: 'a:a0-99' as AttributionId })), 0],
    [
      'holds where the words were cut a little otherwise',
      recoded(({ content }) => ({ id: 'a:x' as AttributionId, content: moved(content[0]!, 4) })),
      0,
    ],
    [
      'counts for nothing where the words are others',
      recoded(({ content }) => ({ id: 'a:x' as AttributionId, content: moved(content[0]!, 40) })),
      1,
    ],
  ])('%s', (_, planted, statements) => {
    const dossier = compiled([planted], [reject]);
    expect(dossier.statements).toHaveLength(statements);
    expect(dossier.ledger[0]?.status).toBe(statements === 0 ? 'standing' : 'lost');
  });
});

describe('properties', () => {
  const verdict = fc.oneof(
    fc.constantFrom<Judgement['verdict']>(
      { kind: 'accept' },
      { kind: 'reject' },
      { kind: 'correct', correction: { position: 'concern' } },
    ),
    fc
      .tuple(fc.constantFrom('merge' as const, 'split' as const), fc.constantFrom(...documents))
      .map(([kind, to]) => ({ kind, other: anchorOf(to) })),
  );
  const judgements = fc
    .array(fc.tuple(fc.constantFrom(...documents), verdict, fc.integer({ min: 0, max: 5 })), { maxLength: 6 })
    .map((all) =>
      all.map(([planted, given, minute], i) =>
        judge(planted, given, { id: `p${i}`, at: `2026-02-01T00:0${minute}:00Z` }),
      ),
    );

  it('the order of judgements changes nothing', () => {
    fc.assert(
      fc.property(
        judgements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(JSON.stringify(compiled(documents, shuffled))).toBe(JSON.stringify(compiled(documents, all)));
        },
      ),
    );
  });

  it('what is withdrawn leaves the dossier as if it had never been', () => {
    fc.assert(
      fc.property(judgements, (all) => {
        const undone = all.map(({ id, ...rest }) => ({
          ...rest,
          id: `w${id}`,
          at: '2026-03-01T00:00:00Z',
          verdict: { kind: 'withdraw' as const, judgement: id },
        }));
        expect(ledgerless(compiled(documents, [...all, ...undone]))).toBe(ledgerless(compiled(documents, [])));
      }),
    );
  });
});

describe('agreement', () => {
  it("is Cohen's kappa and Krippendorff's alpha by their formulas", () => {
    // Of fifty, twenty twice yes and fifteen twice no; five and ten on which they differ: chance .5, agreement .7.
    const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
    const pairs = [
      ...times(20, () => ['y', 'y'] as const),
      ...times(5, () => ['y', 'n'] as const),
      ...times(10, () => ['n', 'y'] as const),
      ...times(15, () => ['n', 'n'] as const),
    ];
    expect(cohen(pairs)).toBeCloseTo(0.4, 10);
    // Ten units of two, of which four disagree; fourteen labels of one kind and six of the other: 1 - 19 * 8 / (2 * 14 * 6).
    const units = [...times(5, () => ['a', 'a']), ...times(4, () => ['a', 'b']), ['b', 'b']];
    expect(krippendorff(units)).toBeCloseTo(1 - (19 * 8) / (2 * 14 * 6), 10);
    expect(krippendorff([['a', 'a']])).toBeNull();
  });

  it('compares those who coded blind, and changes no statement', () => {
    const coding = {
      actors: ['RUS' as never],
      office: 'other' as const,
      stateVoice: true,
      acts: ['condemn' as const],
      position: 'concern' as const,
      legality: 'none' as const,
      hedged: false,
    };
    const blind = ['Ida', 'Jens'].flatMap((by) =>
      documents.map((planted, i) =>
        judge(
          planted,
          { kind: 'code-blind', coding: by === 'Jens' && i === 0 ? { ...coding, position: 'neutral' } : coding },
          { by },
        ),
      ),
    );
    const dossier = compiled(documents, blind);
    expect(ledgerless(dossier)).toBe(ledgerless(compiled(documents, [])));
    expect(dossier.agreement.find(({ category }) => category === 'position')).toMatchObject({
      n: 3,
      coders: ['Ida', 'Jens'],
      agreement: 2 / 3,
      kappa: 0,
    });
    expect(dossier.agreement.find(({ category }) => category === 'office')).toMatchObject({
      agreement: 1,
      kappa: null,
      alpha: null,
    });
  });
});
