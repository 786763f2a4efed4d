import { atlas } from '@demarche/atlas';
import { describe, expect, it } from 'vitest';
import { resolveActor } from './index.ts';

describe('resolveActor', () => {
  it.each([
    ['Chile’s Defense Ministry', ['CHL'], 'military'],
    ['Somalia state news agency', [], 'media'],
    ['taxi drivers', [], 'other'],
    ['the U.N.', ['UN'], 'other'],
  ])('%s', (text, actors, office) => {
    expect(resolveActor(text, atlas)).toMatchObject({ actors, office });
  });
});
