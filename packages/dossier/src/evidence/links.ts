/**
 * Invariant: what is linked depends on two items alone, so that when items come or go only what they touch is looked at again; the components
 * that come out are those of the items at hand, whatever was there before.
 */

/** Where an item can be met: a bucket, and the tokens under which it lies or is looked for there. */
export interface Bucket {
  readonly name: string;
  readonly tokens: Iterable<string | number>;
}

export interface LinkRules<T> {
  /** Two items are tried for a link where one lies under a token of a bucket in which the other looks for it; both ways must agree. */
  readonly lies: (item: T) => readonly Bucket[];
  readonly looks: (item: T) => readonly Bucket[];
  /** How surely two items are linked, 0 for not at all; `met` is at least the number of tokens under which they met. */
  readonly link: (a: T, b: T, met: number) => number;
  /** A total order, in which a component lists its items. */
  readonly order: (a: T, b: T) => number;
}

interface Link {
  /** Places of the two in the component's items, the lower one first. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Items that hang together by links, directly or by others. The same object as long as nothing in it changes. */
export interface Component<T> {
  readonly items: readonly T[];
  /** The surest first. */
  readonly links: readonly Link[];
}

/** The entries that lie under a token: most tokens have one, which then stands for itself and takes no list. */
type Lying<T> = Map<string | number, Entry<T> | Entry<T>[]>;

interface Entry<T> {
  readonly item: T;
  readonly linked: Map<Entry<T>, number>;
  component: Component<T> | null;
  gone: boolean;
  /** Tokens under which the entry that is being linked has met this one. */
  met: number;
}

/** Keeps links while items come and go; gives the components of the items, in the order of their first items. */
export function createLinks<T extends object>(rules: LinkRules<T>): (items: readonly T[]) => Component<T>[] {
  const entries = new Map<T, Entry<T>>();
  const buckets = new Map<string, Lying<T>>();

  return (items) => {
    const open = new Set<Entry<T>>();
    for (const entry of leave(entries, items)) for (const other of entry.linked.keys()) open.add(other);
    for (const item of items) {
      if (entries.has(item)) continue;
      const entry: Entry<T> = { item, linked: new Map(), component: null, gone: false, met: 0 };
      entries.set(item, entry);
      meet(entry, buckets, rules);
      lie(entry, buckets, rules);
      open.add(entry);
    }
    const touched = reached([...open].filter(({ gone }) => !gone));
    for (const entry of touched) entry.component = null;
    for (const entry of touched) if (entry.component === null) close(reached([entry]), rules);
    return items.flatMap((item) => {
      const { component } = entries.get(item)!;
      return component!.items[0] === item ? [component!] : [];
    });
  };
}

/** Takes out the entries whose items are not at hand any more. */
function leave<T>(entries: Map<T, Entry<T>>, items: readonly T[]): Entry<T>[] {
  const known = items.reduce((count, item) => count + (entries.has(item) ? 1 : 0), 0);
  if (known === entries.size) return [];
  const here = new Set(items);
  const left = [...entries.values()].filter(({ item }) => !here.has(item));
  for (const entry of left) {
    entry.gone = true;
    entries.delete(entry.item);
    for (const other of entry.linked.keys()) other.linked.delete(entry);
  }
  return left;
}

/** Links an entry with those that it meets. */
function meet<T>(entry: Entry<T>, buckets: Map<string, Lying<T>>, { looks, link }: LinkRules<T>): void {
  const met: Entry<T>[] = [];
  const meets = (other: Entry<T>): void => {
    if (other.gone) return;
    if (other.met === 0) met.push(other);
    other.met += 1;
  };
  for (const { name, tokens } of looks(entry.item)) {
    const bucket = buckets.get(name);
    if (bucket === undefined) continue;
    for (const token of tokens) {
      const there = bucket.get(token);
      if (Array.isArray(there)) for (const other of there) meets(other);
      else if (there !== undefined) meets(there);
    }
  }
  for (const other of met) {
    const score = link(other.item, entry.item, other.met);
    other.met = 0;
    if (score === 0) continue;
    entry.linked.set(other, score);
    other.linked.set(entry, score);
  }
}

/** Puts an entry where others can meet it; what is gone makes room. */
function lie<T>(entry: Entry<T>, buckets: Map<string, Lying<T>>, { lies }: LinkRules<T>): void {
  for (const { name, tokens } of lies(entry.item)) {
    const bucket: Lying<T> = buckets.get(name) ?? new Map();
    buckets.set(name, bucket);
    for (const token of tokens) {
      const there = bucket.get(token);
      if (there === undefined) bucket.set(token, entry);
      else if (!Array.isArray(there)) bucket.set(token, there.gone ? entry : [there, entry]);
      else if (there[0]!.gone) bucket.set(token, [...there.filter(({ gone }) => !gone), entry]);
      else there.push(entry);
    }
  }
}

/** Entries and all that hang together with them. */
function reached<T>(start: readonly Entry<T>[]): Entry<T>[] {
  const seen = new Set(start);
  for (const entry of seen) for (const other of entry.linked.keys()) seen.add(other);
  return [...seen];
}

/** Makes a component of entries that hang together. */
function close<T>(together: readonly Entry<T>[], { order }: LinkRules<T>): void {
  const sorted = together.toSorted((a, b) => order(a.item, b.item));
  const place = new Map(sorted.map((entry, i) => [entry, i]));
  const links = sorted.flatMap((entry, a) =>
    [...entry.linked].flatMap(([other, score]): Link[] => {
      const b = place.get(other)!;
      return a < b ? [{ a, b, score }] : [];
    }),
  );
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const component = { items: sorted.map(({ item }) => item), links };
  for (const entry of together) entry.component = component;
}
