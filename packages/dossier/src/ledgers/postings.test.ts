import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPostings } from './postings.ts';

it('finds all that share enough tokens and nothing else', () => {
  const tokens = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 12 }), tokens, fc.integer({ min: 1, max: 4 }), (items, wanted, least) => {
      const shared = (item: readonly string[]) => [...new Set(item)].filter((token) => wanted.includes(token)).length;
      const found = createPostings(items, (item) => item)(wanted, least);
      expect(found).toEqual(items.filter((item) => shared(item) >= least));
    }),
  );
});
