import type { AttributionId, Judgement } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { compile } from '../index.ts';
import { inputOf, plant, type Finds, type Telling } from '../planted.ts';

const ask = (demand: string, of: readonly string[] = ['TZA']): Telling => ({
  content: `it demanded that ${demand}`,
  demand,
  actors: ['KEN'],
  acts: ['demand'],
  addressees: of,
  position: 'neutral',
});
const say = (content: string, actor = 'TZA', more: Partial<Telling> = {}): Telling => ({
  content,
  actors: [actor],
  acts: ['inform'],
  position: 'neutral',
  ...more,
});

const RELEASE = 'the crew of the trawler be released at once';
const asked = (demand: string, answer: Telling, of?: readonly string[], day = '2026-01-05') =>
  compile(inputOf([plant('a', '2026-01-03', [ask(demand, of)]), plant('b', day, [answer])])).demands[0]!.fate;

describe('the fate of a demand', () => {
  it.each<[string, string, string, string?]>([
    ['met', RELEASE, 'the crew of the trawler was released on Sunday'],
    ['met', RELEASE, 'it has freed the crew of the trawler'],
    ['met', RELEASE, 'it agreed to the release of the crew of the trawler'],
    ['met', RELEASE, 'the trawler and its crew had been let go', 'PER'],
    ['met', RELEASE, 'it welcomed the release of the crew of the trawler', 'PER'],
    ['met', RELEASE, 'the crew of the trawler was released, it confirmed', 'KEN'],
    ['met', 'the president step down', 'the president resigned in a speech'],
    ['partly-met', RELEASE, 'some of the crew of the trawler were released'],
    ['refused', RELEASE, 'it will not release the crew of the trawler'],
    ['refused', RELEASE, 'it rejected the call to release the crew'],
    ['refused', RELEASE, 'the crew of the trawler would not be freed, and it ruled out their release'],
    ['met', 'its troops leave the valley', 'its troops had withdrawn from the valley'],
    ['refused', 'its troops leave the valley', 'it rejected the demand to withdraw'],
    ['met', 'the blockade of the port be lifted', 'the blockade of the port has been lifted'],
    ['refused', 'the blockade of the port be lifted', 'it refuses to lift the blockade of the port'],
    ['met', 'an inquiry into the sinking of the ferry', 'it has opened an inquiry into the sinking of the ferry'],
    ['met', 'the crossing at the dam be reopened', 'the crossing at the dam has reopened'],
    ['met', 'it allow monitors into the camp', 'it accepted that monitors be allowed into the camp'],
  ])('is %s: %s / %s', (state, demand, answer, actor) => {
    expect(asked(demand, say(answer, actor))).toMatchObject({
      state,
      basis: 'proposed',
      day: '2026-01-05',
      evidence: [{ document: 'b' }],
    });
  });

  it.each<[string, string, Telling]>([
    ['what is still asked', RELEASE, say('the crew of the trawler must be released', 'PER')],
    ['what is denied', RELEASE, say('it denied that the crew of the trawler was released')],
    ['what has not been done', RELEASE, say('the crew of the trawler has not been released')],
    ['what is called untrue', RELEASE, say('reports that the crew of the trawler was released were untrue')],
    ['what would be welcome', RELEASE, say('it would welcome the release of the crew of the trawler', 'PER')],
    ['a condition', RELEASE, say('it will speak once the crew of the trawler was released')],
    ['a hedge', RELEASE, say('the crew of the trawler was released', 'TZA', { hedged: true })],
    ['what somebody is said not to have said', RELEASE, say('the crew was released', 'TZA', { negated: true })],
    [
      'a voice that is not the state’s',
      RELEASE,
      say('the crew of the trawler was released', 'TZA', { stateVoice: false }),
    ],
    ['another object', RELEASE, say('the miners were released')],
    ['a refusal about others', RELEASE, say('it will not release the miners')],
    ['another deed', RELEASE, say('the crew of the trawler was fed')],
    ['a refusal of somebody else', RELEASE, say('it will not release the crew of the trawler', 'PER')],
    [
      'a refusal of an accusation',
      RELEASE,
      say('it rejected accusations that it would not release the crew of the trawler'),
    ],
    [
      'the refusal of a law',
      'it respect the order of the court',
      say('it has never accepted the jurisdiction of the court'),
    ],
    ['consent of somebody else', RELEASE, say('it agreed to the release of the crew of the trawler', 'PER')],
    ['restraint, which nobody can tell as done', 'restraint', say('it has shown restraint')],
    [
      'what is asked not to be done',
      'it not release the crew of the trawler',
      say('the crew of the trawler was released'),
    ],
  ])('is not proposed by %s', (_, demand, answer) => {
    expect(asked(demand, answer)).toEqual({ state: 'open', basis: 'none', day: null, evidence: [] });
  });

  it('is not told by words of before the demand, or by a demand without a day', () => {
    const answer = say('the crew of the trawler was released');
    expect(asked(RELEASE, answer, ['TZA'], '2026-01-02').state).toBe('open');
    expect(asked(RELEASE, answer, ['TZA'], '2026-01-03').state).toBe('met');
    expect(asked(RELEASE, say('the crew of the trawler was released', 'KEN'), ['TZA'], '2026-01-03').state).toBe(
      'open',
    );
    const undated = plant('a', '2026-01-03', [{ ...ask(RELEASE), day: null }]);
    expect(compile(inputOf([undated, plant('b', '2026-01-05', [answer])])).demands[0]!.fate.state).toBe('open');
  });

  it('is what the latest words say, and on one day a refusal before a consent', () => {
    const refusal = say('it will not release the crew of the trawler');
    const release = say('the crew of the trawler was released');
    const consent = say('it agreed to the release of the crew of the trawler');
    const fate = (...answers: [string, Telling][]) =>
      compile(
        inputOf([
          plant('a', '2026-01-03', [ask(RELEASE)]),
          ...answers.map(([day, answer], i) => plant(`b${i}`, day, [answer])),
        ]),
      ).demands[0]!.fate.state;
    expect(fate(['2026-01-05', refusal], ['2026-01-07', release])).toBe('met');
    expect(fate(['2026-01-07', refusal], ['2026-01-05', consent])).toBe('refused');
    expect(fate(['2026-01-05', refusal], ['2026-01-05', consent])).toBe('refused');
    expect(fate(['2026-01-05', refusal], ['2026-01-05', release])).toBe('met');
  });

  it('is met where a reporter tells the deed in words of nobody, on a later day', () => {
    const fate = (day: string, told: string) => {
      const planted = plant('b', day, [], [], { situations: [{ words: told, of: 'crew', actors: [] }] });
      return compile(inputOf([plant('a', '2026-01-03', [ask(RELEASE)]), planted])).demands[0]!.fate;
    };
    const words = 'Tanzania on Tuesday released the crew of the trawler.';
    expect(fate('2026-01-06', words)).toMatchObject({
      state: 'met',
      basis: 'proposed',
      day: '2026-01-06',
      evidence: [{ document: 'b', attribution: null, quotes: [words] }],
    });
    expect(fate('2026-01-03', words).state).toBe('open');
    expect(fate('2026-01-06', 'Tanzania has not released the crew of the trawler.').state).toBe('open');
    expect(fate('2026-01-06', 'The minister released a statement on the trawler.').state).toBe('open');
  });

  it('of a meeting is met where the two have met', () => {
    const demand = 'the two ministers hold a meeting';
    const meeting: Finds = {
      contacts: [{ words: 'The ministers sat down together.', type: 'meeting', parties: ['TZA', 'UGA'] }],
    };
    const fate = (day: string, finds: Finds) =>
      compile(inputOf([plant('a', '2026-01-03', [ask(demand, ['UGA', 'TZA'])]), plant('b', day, [], [], finds)]))
        .demands[0]!.fate;
    expect(fate('2026-01-06', meeting)).toMatchObject({ state: 'met', basis: 'proposed', day: '2026-01-06' });
    expect(fate('2026-01-02', meeting).state).toBe('open');
  });

  it('is what a person judges, the latest decision first, until it is withdrawn', () => {
    const planted = [
      plant('a', '2026-01-03', [ask(RELEASE)]),
      plant('b', '2026-01-05', [say('the crew of the trawler was released')]),
    ];
    const { document, record } = planted[0]!;
    const { id: attribution, content } = record.attributions[0]!;
    const judge = (id: string, verdict: Judgement['verdict'], spans: Judgement['spans'] = []): Judgement => ({
      id,
      document: document.id,
      attribution,
      quote: document.text.slice(...content[0]!),
      spans,
      verdict,
      by: 'reader',
      at: `2026-01-0${id}T00:00:00Z`,
      why: '',
    });
    const fate = (...judgements: Judgement[]) => compile(inputOf(planted, { judgements })).demands[0]!.fate;
    const refused = judge('6', { kind: 'fate', state: 'refused' });
    const partly = judge('7', { kind: 'fate', state: 'partly-met', day: '2026-01-07' }, content);
    expect(fate(refused)).toEqual({ state: 'refused', basis: 'judged', day: null, evidence: [] });
    expect(fate(partly, refused)).toMatchObject({ state: 'partly-met', day: '2026-01-07' });
    expect(fate(refused, judge('8', { kind: 'withdraw', judgement: '6' })).basis).toBe('proposed');
    expect(fate(judge('6', { kind: 'fate', state: 'refused', asked: [[900, 910]] })).basis).toBe('proposed');
    expect(fate({ ...partly, attribution: 'a:a0-999' as AttributionId })).toMatchObject({ basis: 'judged' });
    expect(fate({ ...partly, quote: 'other words', spans: [[900, 910]] }).basis).toBe('proposed');
  });
});
