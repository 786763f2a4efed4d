import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64Of } from './base64.ts';

it('decodes to the same bytes, across the pieces it is made of', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(3), (bytes, repeats) => {
      const long = new Uint8Array(bytes.length + repeats * 8191).map(
        (_, i) => bytes[i % Math.max(1, bytes.length)] ?? i,
      );
      expect(Buffer.from(base64Of(long), 'base64').equals(Buffer.from(long))).toBe(true);
    }),
  );
});
