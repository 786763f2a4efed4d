import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflections, isInflected, phraseFinder } from './phrases.ts';

const found = (phrase: string, text: string): string[] =>
  phraseFinder([phrase])(text).map(({ start, end }) => text.slice(start, end));

describe('phraseFinder', () => {
  it.each([
    ['deny~ ... involvement', 'It denied any direct involvement.', ['denied any direct involvement']],
    ['deny~ ... involvement', 'It denied. There was involvement.', []],
    ['(urge|press)~ for', 'They were pressing for talks.', ['pressing for']],
    ['(call on|ask)~', 'He calls on them and asked us.', ['calls on', 'asked']],
    ['the? phone', 'by phone, by the phone', ['phone', 'the phone']],
    ['hegemon*', 'a hegemonic act', ['hegemonic']],
    ['grave concern', 'with “grave\nconcern”', ['grave\nconcern']],
    ["coup d'état", 'the coup d’état', ['coup d’état']],
    ['act', 'an action', []],
  ])('%s in %j', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it('gives the longest first where several start at one place', () => {
    const matches = phraseFinder(['reject~', 'reject~ ... claims'])('It rejects such claims.');
    expect(matches.map(({ phrase }) => phrase)).toEqual(['reject~ ... claims', 'reject~']);
  });

  it('finds a word exactly where it stands, whatever surrounds it', () => {
    const marks = fc.string({ unit: fc.constantFrom(' ', ',', '“', '”', '(', '.', '\n') });
    fc.assert(
      fc.property(marks, marks, (before, after) => {
        const [match] = phraseFinder(['deplore~'])(`${before} deplored ${after}`);
        expect([match?.start, match?.end]).toEqual([before.length + 1, before.length + 9]);
      }),
    );
  });
});

describe('inflections', () => {
  it.each([
    ['condemn', ['condemn', 'condemns', 'condemned', 'condemning']],
    ['denounce', ['denounce', 'denounces', 'denounced', 'denouncing']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['slam', ['slam', 'slams', 'slammed', 'slamming']],
    ['express', ['express', 'expresses', 'expressed', 'expressing']],
    ['withdraw', ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing']],
  ])('%s', (verb, forms) => {
    expect(inflections(verb)).toEqual(forms);
  });

  it('tells a finite verb or participle from a bare infinitive', () => {
    expect(['gave', 'urges', 'halting', 'halt', 'release'].map(isInflected)).toEqual([true, true, true, false, false]);
  });
});
