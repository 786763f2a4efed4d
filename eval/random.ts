/** Invariant: the same seed gives the same numbers on every machine. */

/** Numbers from 0 up to 1, evenly spread: a linear congruential generator (D. H. Lehmer's, modulus 2^31 - 1, multiplier 48271). */
export function random(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
