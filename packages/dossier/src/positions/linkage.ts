/** Invariant: clusters follow from the similarities alone; among equal ones the lower index is taken. */

/** Similarities are compared on a grid this fine, so that a mean never passes the larger of two by rounding. */
const GRID = 1e9;

/** A similarity as a whole number of steps of the grid. */
export const onGrid = (similarity: number): number => Math.round(similarity * GRID);

/**
 * Average-linkage clusters of `n` things (R. Sokal, C. Michener, A statistical method for evaluating systematic relationships, 1958): two clusters are
 * joined while the mean similarity of their members is above 0. `similarities` is n by n, symmetric, on the grid, and is used up. Gives for
 * each thing the lowest index in its cluster. By chains of nearest neighbours, in time quadratic in n (F. Murtagh, A survey of recent
 * advances in hierarchical clustering algorithms, Computer Journal 26, 1983).
 */
export function averageLinkage(similarities: Float64Array, n: number): Int32Array {
  const joined = new Int32Array(n).map((_, i) => i);
  const size = new Float64Array(n).fill(1);
  let open = new Int32Array(n).map((_, i) => i);
  const close = (index: number): void => {
    open.copyWithin(open.indexOf(index), open.indexOf(index) + 1);
    open = open.subarray(0, -1);
  };
  const chain: number[] = [];
  while (open.length > 0) {
    if (chain.length === 0) chain.push(open[0]!);
    const top = chain.at(-1)!;
    const before = chain.at(-2) ?? -1;
    const next = nearest(similarities, n, top, before, open);
    if (next === -1) {
      // What is near to nothing now is near to nothing later: a mean is never above the larger of two.
      close(top);
      chain.pop();
    } else if (next === before) {
      chain.length -= 2;
      const [into, from] = top < before ? [top, before] : [before, top];
      joined[from] = into;
      close(from);
      join(similarities, n, into, from, size, open);
    } else {
      chain.push(next);
    }
  }
  // A cluster is only ever joined into a lower index, so that one pass upwards finds the lowest.
  for (let i = 0; i < n; i += 1) joined[i] = joined[joined[i]!]!;
  return joined;
}

/** The open index most similar to `top`, the one before it in the chain among equals; -1 where none is above 0. */
function nearest(similarities: Float64Array, n: number, top: number, before: number, open: Int32Array): number {
  let best = before;
  let most = before === -1 ? 0 : Math.max(0, similarities[top * n + before]!);
  for (let i = 0; i < open.length; i += 1) {
    const other = open[i]!;
    const similarity = similarities[top * n + other]!;
    if (other !== top && similarity > most) {
      most = similarity;
      best = other;
    }
  }
  return most > 0 ? best : -1;
}

/** The similarity of a joined cluster to every other is the mean over its members. */
function join(
  similarities: Float64Array,
  n: number,
  into: number,
  from: number,
  size: Float64Array,
  open: Int32Array,
): void {
  const [a, b] = [size[into]!, size[from]!];
  for (const other of open) {
    const mean = (a * similarities[into * n + other]! + b * similarities[from * n + other]!) / (a + b);
    similarities[into * n + other] = similarities[other * n + into] = Math.round(mean);
  }
  size[into] = a + b;
}
