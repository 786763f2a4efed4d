import { describe, expect, it } from 'vitest';
import { isSilence } from './silence.ts';

/** `[…]` marks the cue. */
function silent(marked: string): boolean {
  const text = marked.replaceAll(/[[\]]/gu, '');
  return isSilence(text, [marked.indexOf('['), marked.indexOf(']') - 1]);
}

describe('isSilence', () => {
  it.each([
    'Lima [has not commented] on the raid.',
    'The ministry [did not say] when.',
    'It has not, so far, been asked; it [declined to comment].',
    'The envoy did not publicly [mention] the strike.',
    "Oslo [wouldn't confirm] it.",
    "Oslo [won't comment] on it.",
    'Oslo [cannot confirm] it.',
    'Oslo [has so far not commented].',
    'Oslo did not, however, [respond].',
    'He [said nothing] of the raid.',
    'The text [stopped short of condemning] the strike.',
    'Lima [has yet to respond] to it.',
    'Neither Lima nor its allies have [condemned] the raid.',
    'None of the neighbours has so far [commented].',
    'No government [condemned] it.',
  ])('%s', (marked) => {
    expect(silent(marked)).toBe(true);
  });

  it.each([
    'Lima [said] it was not there.',
    'The ministry [denied] the report.',
    'Oslo [does not accept] the result.',
    'She [did not rule out] talks.',
    'He [would say] so again.',
    'They did not leave. Oslo [confirmed] it.',
    'It [refused to recognise] the vote.',
    'There is no doubt that Lima [condemned] it.',
    'In neither town was anybody hurt, Lima [said].',
  ])('not: %s', (marked) => {
    expect(silent(marked)).toBe(false);
  });
});
