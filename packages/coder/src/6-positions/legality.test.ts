import { describe, expect, it } from 'vitest';
import { legalityOf } from './legality.ts';

describe('legalityOf', () => {
  it.each([
    ['a flagrant violation of the sovereignty of a state', 'oppose-condemn', 'unlawful'],
    ['the detention breaches the Vienna Convention', 'oppose-condemn', 'unlawful'],
    ['an illegal annexation', 'oppose-condemn', 'unlawful'],
    ['the attack was contrary to international law', 'concern', 'unlawful'],
    ['stop violating the airspace of its neighbours', 'oppose-condemn', 'unlawful'],
    ['the raid was not legal', 'oppose-condemn', 'unlawful'],
    ['there is nothing lawful about tanks', 'neutral', 'unlawful'],
    ['armed aggression, a kidnapping and a dangerous precedent', 'oppose-condemn', 'none'],
    ['a lawful operation', 'support', 'lawful'],
    ['any step must be in line with international law', 'neutral', 'refers'],
    ['the step was in line with international law', 'support', 'lawful'],
    ['it acted in self-defence', 'support', 'lawful'],
    ['a law enforcement operation', 'support', 'lawful'],
    ['all parties should respect international law', 'neutral', 'refers'],
    ['its territorial integrity must be respected', 'neutral', 'refers'],
    ['the principles of the UN Charter', 'neutral', 'refers'],
    ['a sovereign country', 'neutral', 'none'],
    ['the convention may have been breached', 'concern', 'refers'],
    ['the vote was held in full accordance with the law', 'support', 'lawful'],
    ['no treaty has been broken', 'support', 'lawful'],
    ['state terrorism and an act of piracy', 'oppose-condemn', 'none'],
    ['the fall of a ruler and his illegal tyranny', 'support', 'none'],
    ['its right to self-defence against the attacker', 'oppose-condemn', 'none'],
  ] as const)('%s (%s)', (text, position, expected) => {
    expect(legalityOf(text, position).label).toBe(expected);
  });

  it('says which words decided', () => {
    expect(legalityOf('an illegal act', 'oppose-condemn').why[0]).toBe('legality:unlawful “illegal”');
    expect(legalityOf('a visit', 'neutral').why).toEqual([]);
  });
});
