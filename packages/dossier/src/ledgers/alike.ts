/**
 * Invariant: in a group each fits every other; in the order of the rules each goes to the first group that it fits. What can fit is found by rare
 * words, without trying all pairs (prefix filtering: S. Chaudhuri, V. Ganti, R. Kaushik, A primitive operator for similarity joins in data
 * cleaning, ICDE 2006); items with one key are tried once, however many they are.
 */
import { createGroups, keeping } from '../evidence/kept.ts';
import { type Component, createLinks } from '../evidence/links.ts';
import { hasShare } from '../evidence/words.ts';

interface Worded {
  readonly words: ReadonlySet<string>;
}

export interface AlikeRules<T, G> {
  /** The share of the shorter one's words that the longer one has too, where they are alike. */
  readonly share: number;
  /** Items with one key have the same words and are alike. */
  readonly key: (item: T) => string;
  /** All that `fits` looks at, of items with one key. */
  readonly gist: (items: readonly T[]) => G;
  /** What else has to hold of two that are alike. */
  readonly fits: (a: G, b: G) => boolean;
  /** A total order. */
  readonly order: (a: T, b: T) => number;
}

/** Items with one key, in order; the same object as long as they are the same. */
interface Bundle<T, G> extends Worded {
  readonly items: readonly T[];
  readonly gist: G;
}

/** Groups what is alike, and keeps the groups that nothing new touches as the same objects. */
export function createAlike<T extends Worded, G>({
  share,
  key,
  gist,
  fits,
  order,
}: AlikeRules<T, G>): (items: readonly T[]) => (readonly T[])[] {
  let frequency: ReadonlyMap<string, number> | null = null;
  const rareFirst = (words: ReadonlySet<string>): string[] =>
    [...words].toSorted((a, b) => (frequency!.get(a) ?? 0) - (frequency!.get(b) ?? 0) || (a < b ? -1 : 1));
  // Of two alike sets the shorter one has a common word among so many of its rarest.
  const prefix = keeping((words: ReadonlySet<string>): readonly string[] =>
    rareFirst(words).slice(0, words.size - Math.ceil(share * words.size) + 1),
  );
  const keyed = createGroups<T, string>();
  const bundleOf = keeping((items: readonly T[]): Bundle<T, G> => {
    const sorted = items.toSorted(order);
    return { items: sorted, gist: gist(sorted), words: sorted[0]!.words };
  });
  const components = createLinks<Bundle<T, G>>({
    lies: ({ words }) => [
      { name: 'words', tokens: words },
      { name: 'rare words', tokens: prefix(words) },
    ],
    looks: ({ words }) => [
      { name: 'words', tokens: prefix(words) },
      { name: 'rare words', tokens: words },
    ],
    link: (a, b) => (hasShare(a.words, b.words, share) && fits(a.gist, b.gist) ? 1 : 0),
    order: (a, b) => order(a.items[0]!, b.items[0]!),
  });
  const groupsOf = keeping((component: Component<Bundle<T, G>>) =>
    groupsIn(component).map((bundles) =>
      bundles.length === 1 ? bundles[0]!.items : bundles.flatMap(({ items }) => items).toSorted(order),
    ),
  );
  return (items) => {
    const bundles = [...keyed(items, (item) => [key(item)]).values()].map(bundleOf);
    // Any order of the words gives the same groups; that of the first items is kept, so that what lies where stays so.
    frequency ??= frequencies(bundles);
    return components(bundles).flatMap(groupsOf);
  };
}

function frequencies(items: readonly Worded[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { words } of items) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

function groupsIn<T>({ items, links }: Component<T>): T[][] {
  const alike = items.map(() => new Set<number>());
  for (const { a, b } of links) alike[b]!.add(a);
  const groups: number[][] = [];
  const groupOf = new Map<number, number>();
  for (const item of items.keys()) {
    const near = [...new Set([...alike[item]!].map((other) => groupOf.get(other)!))].toSorted((a, b) => a - b);
    const fitting = near.find((group) => groups[group]!.every((member) => alike[item]!.has(member)));
    groupOf.set(item, fitting ?? groups.length);
    if (fitting === undefined) groups.push([item]);
    else groups[fitting]!.push(item);
  }
  return groups.map((members) => members.map((member) => items[member]!));
}
