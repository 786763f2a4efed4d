/** Invariant: what shares enough tokens with a query is found without looking at the rest; order and repetition change nothing. */

/** Finds the items that share at least `least` of these tokens, in the order in which they were given. */
export type Sharing<T> = (tokens: Iterable<string>, least: number) => T[];

/** An index of items by their tokens. */
export function createPostings<T>(items: readonly T[], tokensOf: (item: T) => Iterable<string>): Sharing<T> {
  const lists = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    for (const token of new Set(tokensOf(item))) {
      const list = lists.get(token);
      if (list) list.push(i);
      else lists.set(token, [i]);
    }
  }
  return (tokens, least) => {
    const met = [...new Set(tokens)]
      .flatMap((token) => {
        const list = lists.get(token);
        return list === undefined ? [] : [list];
      })
      .toSorted((a, b) => a.length - b.length);
    if (least < 1 || met.length < least) return [];
    // What shares enough is in one of all but the longest lists.
    const candidates = new Set(met.slice(0, met.length - least + 1).flat());
    return [...candidates]
      .filter((i) => met.reduce((count, list) => count + (holds(list, i) ? 1 : 0), 0) >= least)
      .toSorted((a, b) => a - b)
      .map((i) => items[i]!);
  };
}

/** Whether an ascending list has a number. */
function holds(list: readonly number[], wanted: number): boolean {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return list[from] === wanted;
}
