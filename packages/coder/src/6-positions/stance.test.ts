import { readFileSync } from 'node:fs';
import { Codebook, type Act, type ActorCode, type Speaker, bareAct } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PrincipalEvent } from '../4-acts/index.ts';
import { positionOf } from './stance.ts';

const codebook = Codebook.parse(
  parse(readFileSync(new URL('../../../../codebooks/two-axis.yaml', import.meta.url), 'utf8')),
);

const RUR = 'RUR' as ActorCode;
const SYL = 'SYL' as ActorCode;

const act = (type: Act['type'], targets: Act['targets']): Act => ({ ...bareAct(type), targets });

function position(actors: ActorCode[], acts: Act[], sides: Partial<PrincipalEvent>): string {
  const speaker: Speaker = {
    text: '',
    actors,
    office: 'other',
    person: null,
    stateVoice: true,
    via: null,
    reference: { kind: 'abstained', reason: 'unnamed' },
  };
  const event: PrincipalEvent = { perpetrators: [RUR], affected: [], alleged: false, ...sides };
  const coded = { words: '', acts, likely: false, hedged: false, negated: false, signals: [], why: [] };
  return positionOf(coded, speaker, event, codebook).label;
}

describe('positionOf', () => {
  it('takes the announcement of the side that did it for support, but not what it says together with others', () => {
    expect(position([RUR], [act('inform', ['event'])], {})).toBe('support');
    expect(position([RUR, SYL], [act('inform', ['event'])], {})).toBe('neutral');
  });

  it('takes a threat by the side it was done to for opposing it, and by anybody else for concern', () => {
    const threat = [act('warn', ['event'])];
    expect(position([SYL], threat, { affected: [SYL] })).toBe('oppose-condemn');
    expect(position(['NOR' as ActorCode], threat, { affected: [SYL] })).toBe('concern');
  });

  it('takes a charge against another for disowning the deed, where the text tells of nobody it was done to', () => {
    const charge = [act('condemn', [SYL]), act('demand', ['event', SYL])];
    expect(position([RUR], charge, {})).not.toBe('support');
    expect(position([RUR], charge, { affected: [SYL] })).toBe('support');
  });
});
