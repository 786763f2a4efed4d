/** Invariant: a hash depends on the code units alone, the same on every machine (G. Fowler, L. C. Noll, K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm). */

export const HASH_BASIS = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** FNV-1a over code units, as a signed number of 32 bits. @example hashOf('') // -2128831035 */
export function hashOf(word: string): number {
  let value = HASH_BASIS | 0;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), HASH_PRIME);
  return value;
}
