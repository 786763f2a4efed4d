/** Invariant: what is kept is what would be made again: the same object always stands for the same thing. */

/** Makes a value of an object once, and gives the same value for the same object as long as the object lives. */
export function keeping<K extends object, V extends object>(make: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, V>();
  return (key) => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}

/**
 * What comes of the items of lists, one after the other. The same item gives the same things, and a list that is the same object is not gone
 * through again.
 */
export function createOverLists<T extends object, V>(
  make: (item: T) => readonly V[],
): (lists: Iterable<readonly T[]>) => V[] {
  const ofItem = keeping((item: T): readonly V[] => {
    const made = make(item);
    return made.length === 0 ? NONE : made;
  });
  const ofList = keeping((list: readonly T[]): readonly V[] => list.flatMap((item) => ofItem(item) as V[]));
  return (lists) => Array.from(lists, ofList).flat();
}

const NONE: readonly never[] = [];

/** Whether two lists hold the same objects in the same order. */
export const sameItems = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i]);

/** The groups of items by a key; a group that holds the same objects as the last time is the same list as then. */
export function createGroups<T, K>(): (items: Iterable<T>, keysOf: (item: T) => readonly K[]) => Map<K, readonly T[]> {
  let last: ReadonlyMap<K, readonly T[]> = new Map();
  return (items, keysOf) => {
    const groups = new Map<K, T[]>();
    for (const item of items) {
      for (const key of keysOf(item)) {
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
    }
    const kept = new Map<K, readonly T[]>();
    for (const [key, group] of groups) {
      const before = last.get(key);
      kept.set(key, before && sameItems(before, group) ? before : group);
    }
    last = kept;
    return kept;
  };
}
