import { atlas } from '@demarche/atlas';
import { describe, expect, it } from 'vitest';
import { atlasOf } from './homographs.ts';

describe('atlasOf', () => {
  it.each([
    ['Georgia closed its airspace.', 'Georgia', 'GEO'],
    ['The governor of Georgia signed it.', 'Georgia', undefined],
    ['The governor told Tbilisi that Georgia must choose.', 'Georgia', 'GEO'],
    ['The mill in Cuba, New York, burned down.', 'Cuba', undefined],
    ['Brussels objected.', 'Brussels', 'EU'],
    ['Belgium votes; Brussels waits.', 'Brussels', 'BEL'],
    ['NATO met; Brussels waits.', 'Brussels', 'NATO'],
    ['The African Union met; Addis Ababa protested.', 'Addis Ababa', 'AU'],
  ])('%s', (text, name, actor) => {
    expect(atlasOf(text, atlas).lookup(name)[0]?.actor).toBe(actor);
  });
});
