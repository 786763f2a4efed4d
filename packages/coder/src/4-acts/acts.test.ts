import { readFileSync } from 'node:fs';
import { Codebook } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { imagined, marked } from '../../test/marked-document.ts';
import { takeStances } from '../6-positions/index.ts';
import { codeActs, readActs } from './index.ts';

const codebook = Codebook.parse(
  parse(readFileSync(new URL('../../../../codebooks/two-axis.yaml', import.meta.url), 'utf8')),
);
const HEADLINE = '# Ruritanian strike on Syldavia draws reactions';

/** The coding of one marked line under a headline that names the sides: Ruritania struck Syldavia. */
function codeLine(line: string) {
  const { document, sentences, attributions, cast } = marked(`${HEADLINE}\n${line}`);
  const coding = codeActs(
    document,
    sentences,
    readActs(document, sentences, attributions, cast, imagined),
    [],
    null,
    imagined,
  );
  const [stance] = takeStances(document, attributions, cast, coding, codebook);
  const { acts, hedged, negated } = coding.acts[0]!;
  return { document, acts, hedged, negated, stance: stance! };
}

describe('acts, position and legal view of a row', () => {
  it.each([
    ['[Freedonia] <condemned> {the strike in the strongest terms}', 'condemn', 'oppose-condemn', 'none'],
    ['[Freedonia] <slammed> {Ruritania over the raid}', 'condemn', 'oppose-condemn', 'none'],
    ['[Freedonia] <said> {the strike was an outrageous provocation}', 'condemn', 'oppose-condemn', 'none'],
    ['[Freedonia] <said> {the attack violated the UN Charter}', 'condemn', 'oppose-condemn', 'unlawful'],
    [
      '[Freedonia] <described> {the attack as “a breach of Syldavian sovereignty”}',
      'condemn',
      'oppose-condemn',
      'unlawful',
    ],
    ['[Freedonia] <summoned> {the Ruritanian ambassador over the strike}', 'condemn', 'oppose-condemn', 'none'],
    ['[Freedonia] <urged> {all parties to exercise restraint}', 'appeal', 'neutral', 'none'],
    ['[Freedonia] <called on> {both sides to respect international law}', 'appeal', 'neutral', 'refers'],
    ['[Freedonia] <urged> {Ruritania to withdraw its troops}', 'appeal', 'oppose-condemn', 'none'],
    ['[Freedonia] <demanded> {the immediate release of the hostages}', 'demand', 'oppose-condemn', 'none'],
    ['[Freedonia] <said> {sovereignty must be respected}', 'appeal', 'neutral', 'refers'],
    ['[Freedonia] <said> {Ruritania must stop its attacks}', 'demand', 'oppose-condemn', 'none'],
    ['[Freedonia] <said> {it was deeply concerned by the escalation}', 'express-concern', 'concern', 'none'],
    ['[Freedonia] <said> {there was no legal basis for the strike}', 'condemn', 'oppose-condemn', 'unlawful'],
    ['[Freedonia] <said> {there was a legal basis for the strike}', 'justify', 'support', 'refers'],
    ['[Freedonia] <urged> {Syldavia to pull its troops back from the river}', 'appeal', 'neutral', 'none'],
    ['[Freedonia] <warned> {of a wider war}', 'warn', 'concern', 'none'],
    ['[Freedonia] <said> {it is closely following developments}', 'neutral-monitoring', 'neutral', 'none'],
    ['[Freedonia] <expressed> {solidarity with Syldavia}', 'express-solidarity', 'oppose-condemn', 'none'],
    ['[Freedonia] <expressed> {solidarity with the Syldavian people}', 'express-solidarity', 'neutral', 'none'],
    ['[Freedonia] <offered> {condolences to the families of the victims}', 'express-solidarity', 'neutral', 'none'],
    ['[Freedonia] <said> {it fully supports Syldavia}', 'support', 'oppose-condemn', 'none'],
    ['[Freedonia] <said> {Syldavia has the right to defend itself}', 'justify', 'oppose-condemn', 'none'],
    ['[Freedonia] <praised> {the operation}', 'support', 'support', 'none'],
    ['[Freedonia] <welcomed> {the strike}', 'welcome', 'support', 'none'],
    ['[Freedonia] <condemned> {Syldavia for harbouring militants}', 'condemn', 'support', 'none'],
    ['[Freedonia] <denied> {any involvement in the strike}', 'deny', 'neutral', 'none'],
    ['[Freedonia] <dismissed> {the reports as fake}', 'deny', 'neutral', 'none'],
    ['[Freedonia] <said> {it stands ready to mediate}', 'offer-mediation', 'neutral', 'none'],
    ['[Ruritania] <announced> {that the operation was over}', 'inform', 'support', 'none'],
    ['[Ruritania] <said> {the strike was an act of self-defence}', 'justify', 'support', 'lawful'],
    ['[Ruritania] <said> {it was not an invasion}', 'deny', 'support', 'none'],
    ['[Ruritania] <denied> {any part in the strike}', 'deny', 'neutral', 'none'],
    ['[The Ruritanian opposition] <denounced> {the strike}', 'condemn', 'oppose-condemn', 'none'],
    [
      '[Syldavia] <announced> {that it is breaking diplomatic relations with Ruritania}',
      'inform',
      'oppose-condemn',
      'none',
    ],
    ['[Ruritania] <said> {the vote was held in full accordance with the law}', 'justify', 'support', 'lawful'],
    ['[Ruritania] <accused> {Borduria of meddling}', 'condemn', 'support', 'none'],
    ['[Freedonia] <said> {it was “outraged”}', 'condemn', 'oppose-condemn', 'none'],
    ['[Freedonia] <said> {the strike broke international law}', 'condemn', 'oppose-condemn', 'unlawful'],
    ['[Freedonia] <said> {Syldavia was to blame}', 'condemn', 'support', 'none'],
    ['[Freedonia] <said> {Borduria was to blame}', 'condemn', 'neutral', 'none'],
    ['[Freedonia] <said> {sovereignty may have been violated}', 'inform', 'neutral', 'refers'],
    ['[Freedonia] <said> {this was not an invasion}', 'deny', 'neutral', 'none'],
    ['[Freedonia] <said> {it had never recognised President Zenda}', 'deny', 'neutral', 'none'],
    ['[Freedonia] <threatened> {to resist the invasion}', 'warn', 'oppose-condemn', 'none'],
    ['[Freedonia] <hailed> {the fall of the tyrant after the strike}', 'welcome', 'support', 'none'],
    ['[Freedonia] <said> {Borduria should stop its exercises}', 'appeal', 'neutral', 'none'],
    ['[Freedonia] <joined> {Borduria in urging dialogue}', 'appeal', 'neutral', 'none'],
    ['[Freedonia] <had always opposed> {attacks on civilians}', 'condemn', 'neutral', 'none'],
  ])('%s', (line, act, position, legality) => {
    const { acts, stance } = codeLine(line);
    expect([acts.map(({ type }) => type).join(), stance.position, stance.legality]).toEqual([act, position, legality]);
  });

  it('codes each act of a row that does several things', () => {
    const { acts } = codeLine('[Freedonia] <condemned> {the strike and called on Ruritania to withdraw}');
    expect(acts.map(({ type }) => type)).toEqual(['condemn', 'appeal']);
  });

  it('does not take what others are asked to condemn for a condemnation', () => {
    const { acts } = codeLine('[Freedonia] <urged> {the United Nations to condemn the attack}');
    expect(acts.map(({ type }) => type)).toEqual(['appeal']);
  });

  it('takes words of judgement for the speaker’s own only outside what is denied or asked', () => {
    const { acts } = codeLine('[Ruritania] <denied> {that it had violated Syldavian airspace}');
    expect(acts.map(({ type }) => type)).toEqual(['deny']);
  });
});

describe('targets, addressees and demands', () => {
  it.each([
    ['[Freedonia] <condemned> {the Ruritanian strike}', ['event', 'RUR'], [], null],
    ['[Freedonia] <condemned> {the attack on Syldavia}', ['event'], [], null],
    ['[Freedonia] <said> {Borduria was behaving like a rogue state}', ['BOR'], [], null],
    ['[Freedonia] <urged> {Ruritania to halt the operation}', ['RUR'], ['RUR'], 'halt the operation'],
    ['[Freedonia] <called for> {an immediate ceasefire and warned of chaos}', ['event'], [], 'an immediate ceasefire'],
    ['[Freedonia] <demanded> {an end to the siege}', ['event'], [], 'an end to the siege'],
    ['[Freedonia] <said> {Ruritania should release the crew}', ['RUR'], ['RUR'], 'Ruritania should release the crew'],
    ['[Freedonia] <expressed> {support for Syldavia against Borduria}', ['SYL'], [], null],
    ['[Freedonia] <urged> {Borduria to condemn the strike}', ['event', 'BOR'], ['BOR'], 'condemn the strike'],
    ['[Freedonia] <joined> {Borduria in calling for “calm”}', ['event', 'BOR'], [], '“calm”'],
    [
      '[Freedonia] <urged> {Ruritania to “think again” and to free “the crew”}',
      ['RUR'],
      ['RUR'],
      '“think again” and to free “the crew”',
    ],
    [
      '[Freedonia] <asked> {Ruritania “to leave at once” and for good}',
      ['RUR'],
      ['RUR'],
      '“to leave at once” and for good',
    ],
    [
      '{Ruritania}, [Freedonia] <said>, {must leave at once}',
      ['RUR'],
      ['RUR'],
      'Ruritania, Freedonia said, must leave at once',
    ],
    ['[Freedonia] <asked for> {it}', ['event'], [], null],
    ['[Freedonia] <demanded> {the return of its “only ship.”}', ['event'], [], 'the return of its “only ship.”'],
    ['[Freedonia] <urged>: {“Let us return to calm.”}', ['event'], [], '“Let us return to calm.”'],
  ])('%s', (line, targets, addressees, demand) => {
    const { document, acts } = codeLine(line);
    const [act] = acts;
    expect([act?.targets, act?.addressees, act?.demand]).toEqual([targets, addressees, demand]);
    expect(act?.demandSpan ? document.text.slice(...act.demandSpan) : null).toBe(demand);
  });
});

it('gives its reasons as the matched words', () => {
  const { document, sentences, attributions, cast } = marked(
    `${HEADLINE}\n[Freedonia] <called> {it “an illegal  raid”}`,
  );
  const { acts } = codeActs(
    document,
    sentences,
    readActs(document, sentences, attributions, cast, imagined),
    [],
    null,
    imagined,
  );
  expect(acts[0]!.why).toEqual(['act:judge-unlawful “illegal”']);
});

describe('hedges and negation', () => {
  it.each([
    ['[Freedonia] <reportedly said> {it would mediate}', true, false],
    ['[Freedonia] <is said to> {have condemned the strike}', true, false],
    ['[Freedonia] <said> {Ruritania had allegedly armed rebels}', false, false],
    ['[Freedonia] <did not condemn> {the strike}', false, true],
    ['[Freedonia] stopped short of <condemning> {the strike}', false, true],
    ['[Freedonia] <declined to> {comment on the strike}', false, true],
    ['[Freedonia] <refused> {to apply the sanctions}', false, false],
    ['[Freedonia] <said> {it did not want war}', false, false],
  ])('%s', (line, hedged, negated) => {
    const coded = codeLine(line);
    expect([coded.hedged, coded.negated]).toEqual([hedged, negated]);
  });

  it('carries a hedge on to the next verb of the same subject', () => {
    const { document, sentences, attributions, cast } = marked(
      '[Freedonia] <reportedly offered> {to mediate} and agreed {to talks}',
    );
    const [first] = attributions;
    const joined = [first!, { ...first!, cue: [], content: first!.content.slice(1) }];
    const speakers = [...cast.speakers, ...cast.speakers];
    const { acts } = codeActs(
      document,
      sentences,
      readActs(document, sentences, joined, { ...cast, speakers }, imagined),
      [],
      null,
      imagined,
    );
    expect(acts.map(({ hedged }) => hedged)).toEqual([true, true]);
  });

  it('lets a negated act bear no position', () => {
    const { stance } = codeLine('[Freedonia] <did not condemn> {the strike}');
    expect([stance.position, stance.counts]).toEqual(['neutral', false]);
  });
});
