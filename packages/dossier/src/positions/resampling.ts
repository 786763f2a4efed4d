/** Invariant: whether a resampling has a statement depends on the statement's id and the number of the resampling alone: no clock, no state. */

/** Share of statements that a resampling of as many, drawn with replacement, has at least once (B. Efron, Annals of Statistics 7, 1979). */
const DRAWN = (1 - Math.exp(-1)) * 2 ** 32;

/** Whether a resampling has a statement, by the hash of its id; the same for the same id, whatever else there is. */
export function isDrawn(mark: number, resampling: number): boolean {
  return mixed(mark ^ Math.imul(resampling + 1, 0x9e3779b9)) < DRAWN;
}

/** The bits of a number well mixed, 0 up to 2^32: the finalizer of MurmurHash3 (A. Appleby, public domain). */
function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
