import { expect, it } from 'vitest';
import { EMPTY_HAND, codingFrom } from './hand-draft.ts';

it('makes a coding of a draft, and none where nobody is named by a code', () => {
  expect(codingFrom({ ...EMPTY_HAND, actors: 'BRA, chn', act: 'condemn', verbatim: true })).toMatchObject({
    actors: ['BRA', 'CHN'],
    acts: ['condemn'],
    mode: 'direct',
    stateVoice: true,
    person: null,
    said: null,
  });
  expect(codingFrom(EMPTY_HAND)).toBeNull();
  expect(codingFrom({ ...EMPTY_HAND, actors: '7 states' })).toBeNull();
});
