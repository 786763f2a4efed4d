import type { Span, Told } from '@demarche/contract';
import { expect, it } from 'vitest';
import { compile } from '../index.ts';
import { judge } from '../planted-judgements.ts';
import { type Planted, inputOf, plant } from '../planted.ts';

const placeIn = ({ document }: Planted, words: string): Span => {
  const start = document.text.indexOf(words);
  return [start, start + words.length];
};

const [CREW, CROSSING] = ['release the crew of the ferry', 'reopen the crossing at the dam'];
const asking = plant(
  'a',
  '2026-01-03',
  [
    {
      content: `it demanded to ${CREW} and to ${CROSSING}`,
      demand: `${CREW} and to ${CROSSING}`,
      actors: ['KEN'],
      acts: ['demand'],
      addressees: ['TZA'],
    },
  ],
  [],
  { expectations: [{ words: 'The two ministers are to meet in Arusha', who: ['KEN'], day: '2026-01-09' }] },
);
const telling = plant('b', '2026-01-12', [{ content: 'all nine of them walked free by the lake', actors: ['PER'] }]);
const WORDS = 'all nine of them walked free';
const told: Told = { document: telling.document.id, spans: [placeIn(telling, WORDS)], quote: WORDS };

const at = (second: number) => ({ at: `2026-02-01T00:00:0${second}Z` });
const dossierOf = (judgements: ReturnType<typeof judge>[], planted: readonly Planted[] = [asking, telling]) =>
  compile(inputOf(planted, { judgements }));

it('judges one of two things that are asked for, by words of another document', () => {
  const crew = judge(asking, { kind: 'fate', state: 'met', asked: [placeIn(asking, CREW)], told });
  const { demands, ledger } = dossierOf([crew]);
  expect(demands.map(({ what, fate }) => [what, fate.state, fate.evidence.flatMap(({ quotes }) => quotes)])).toEqual([
    [CREW, 'met', [WORDS]],
    [CROSSING, 'open', []],
  ]);
  expect(ledger[0]?.changes).toEqual([`of “${CREW}”: met`, `told by b: “${WORDS}”`]);
  expect(dossierOf([crew], [asking]).demands[0]?.fate).toMatchObject({ state: 'met', evidence: [] });
});

it('says that a decision about all that is asked replaces one about a part, and not the other way', () => {
  const part = (second: number) =>
    judge(asking, { kind: 'fate', state: 'met', asked: [placeIn(asking, CREW)] }, at(second));
  const whole = (second: number) => judge(asking, { kind: 'fate', state: 'refused' }, at(second));
  const statesOf = (...judgements: ReturnType<typeof judge>[]) => {
    const { demands, ledger } = dossierOf(judgements);
    return [demands.map(({ fate }) => fate.state), ledger.map(({ status }) => status)];
  };
  expect(statesOf(part(1), whole(2))).toEqual([
    ['refused', 'refused'],
    ['standing', 'superseded'],
  ]);
  expect(statesOf(whole(1), part(2))).toEqual([
    ['met', 'refused'],
    ['standing', 'standing'],
  ]);
});

it('takes a part for replaced by a later one with words in common', () => {
  const shorter = placeIn(asking, 'the crew of the ferry');
  const wide = judge(asking, { kind: 'fate', state: 'met', asked: [placeIn(asking, CREW)] }, at(1));
  const narrow = judge(asking, { kind: 'fate', state: 'partly-met', asked: [shorter] }, at(2));
  const apart = judge(asking, { kind: 'fate', state: 'refused', asked: [placeIn(asking, CROSSING)] }, at(3));
  const { demands, ledger } = dossierOf([wide, narrow, apart]);
  expect(demands.map(({ fate }) => fate.state)).toEqual(['partly-met', 'refused']);
  expect(ledger.map(({ status }) => status)).toEqual(['standing', 'standing', 'superseded']);
});

it('shows the words by which something expected came about', () => {
  const { expectations } = compile(inputOf([asking, telling]));
  const { document, spans } = expectations[0]!.evidence[0]!;
  const judgement = {
    ...judge(asking, { kind: 'outcome', status: 'happened', told }),
    attribution: expectations[0]!.id as never,
    quote: asking.document.text.slice(...spans[0]!),
    spans,
    document,
  };
  expect(dossierOf([judgement]).expectations).toMatchObject([
    { status: 'happened', basis: 'judged', outcome: [{ document: 'b', quotes: [WORDS] }] },
  ]);
});
