/**
 * Invariant: in a group each fits every other; in the order of the rules each goes to the first group that it fits. What can fit is found by rare
 * words, without trying all pairs (prefix filtering: S. Chaudhuri, V. Ganti, R. Kaushik, A primitive operator for similarity joins in data
 * cleaning, ICDE 2006); items with one key are tried once, however many they are.
 */
import { hashOf } from '../evidence/hash.ts';
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
export function createAlike<T extends Worded, G>(rules: AlikeRules<T, G>): (items: readonly T[]) => (readonly T[])[] {
  const { key, gist, order } = rules;
  const keyed = createGroups<T, string>();
  const bundleOf = keeping((items: readonly T[]): Bundle<T, G> => {
    const sorted = items.toSorted(order);
    return { items: sorted, gist: gist(sorted), words: sorted[0]!.words };
  });
  let counted = 0;
  let groups = groupsAmong(rules, []);
  return (items) => {
    const bundles = [...keyed(items, (item) => [key(item)]).values()].map(bundleOf);
    // Which words are rare changes nothing but how long it takes; that is found out anew when there is twice as much to compare.
    if (bundles.length > 2 * counted) {
      counted = bundles.length;
      groups = groupsAmong(rules, bundles);
    }
    return groups(bundles);
  };
}

/**
 * Groups what is alike. Where of two the shorter one, of n words, shares m of them with the longer one, their rarest common word has m - 1 more
 * behind it in either one's words from the rarest on.
 */
function groupsAmong<T, G>({ share, fits, order }: AlikeRules<T, G>, counted: readonly Worded[]) {
  const frequency = frequencies(counted);
  const rareFirst = keeping((words: ReadonlySet<string>): readonly string[] =>
    [...words].toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)),
  );
  /** So many words a shorter one of `size` shares at least. */
  const least = (size: number): number => Math.ceil(share * size);
  const prefix = keeping((words: ReadonlySet<string>): readonly string[] =>
    rareFirst(words).slice(0, words.size - least(words.size) + 1),
  );
  let longest = 0;
  return createLinks<Bundle<T, G>, readonly T[]>({
    lies: ({ words }) => {
      const { size } = words;
      longest = Math.max(longest, size);
      return [
        { name: `short ${doublings(least(size))}`, tokens: prefix(words) },
        ...rareFirst(words).map((word, i) => ({ name: `long ${doublings(size - i)}`, tokens: [word] })),
      ];
    },
    looks: ({ words }) => {
      const rare = rareFirst(words);
      const { size } = words;
      return [
        ...upTo(0, doublings(size)).map((shared) => ({
          name: `short ${shared}`,
          tokens: rare.slice(0, size - 2 ** shared + 1),
        })),
        ...upTo(doublings(least(size)), doublings(longest)).map((left) => ({
          name: `long ${left}`,
          tokens: prefix(words),
        })),
      ];
    },
    sign: ({ words }) => signOf(words, words.size - least(words.size)),
    canLink: mayShare,
    link: (a, b) => (hasShare(a.words, b.words, share) && fits(a.gist, b.gist) ? 1 : 0),
    order: (a, b) => order(a.items[0]!, b.items[0]!),
    make: (component) =>
      groupsIn(component).map((bundles) =>
        bundles.length === 1 ? bundles[0]!.items : bundles.flatMap(({ items }) => items).toSorted(order),
      ),
  });
}

/** The bits of a sign that stand for words, several for one; those above hold how many of its words may be missing in the other, if few. */
const BITS = 28;
const WORDS = 2 ** BITS - 1;
const MOST_MISSING = 7;

function signOf(words: ReadonlySet<string>, missing: number): number {
  let bits = 0;
  for (const word of words) bits |= 1 << ((hashOf(word) >>> 0) % BITS);
  return bits | (Math.min(missing, MOST_MISSING) << BITS);
}

/** Whether of two, by their signs, the one can have its share of words in the other. */
const mayShare = (a: number, b: number): boolean => mayLieIn(a, b) || mayLieIn(b, a);

function mayLieIn(a: number, b: number): boolean {
  const missing = a >>> BITS;
  let left = a & ~b & WORDS;
  for (let i = 0; i < missing && left !== 0; i += 1) left &= left - 1;
  return left === 0 || missing === MOST_MISSING;
}

/** How often a number can be halved until it is 1. */
const doublings = (n: number): number => 31 - Math.clz32(n);

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

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
