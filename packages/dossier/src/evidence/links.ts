/**
 * Invariant: what is linked depends on two items alone, so that when items come or go only what they touch is looked at again; the components
 * that come out are those of the items at hand, whatever was there before.
 */

/** Where an item can be met: a bucket, and the tokens under which it lies or is looked for there. */
export interface Bucket {
  readonly name: string;
  readonly tokens: Iterable<string | number>;
}

export interface LinkRules<T, V> {
  /** Two items are tried for a link where one lies under a token of a bucket in which the other looks for it; both ways must agree. */
  readonly lies: (item: T) => readonly Bucket[];
  readonly looks: (item: T) => readonly Bucket[];
  /** A number that stands for an item; two whose numbers `canLink` refuses are not linked, and not looked at. */
  readonly sign?: (item: T) => number;
  readonly canLink?: (a: number, b: number) => boolean;
  /** How surely two items are linked, 0 for not at all; `met` is at least the number of tokens under which they met. */
  readonly link: (a: T, b: T, met: number) => number;
  /** A total order, in which a component lists its items. */
  readonly order: (a: T, b: T) => number;
  /** What comes of a component. */
  readonly make: (component: Component<T>) => readonly V[];
}

interface Link {
  /** Places of the two in the component's items, the lower one first. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Items that hang together by links, directly or by others. */
export interface Component<T> {
  readonly items: readonly T[];
  /** The surest first. */
  readonly links: readonly Link[];
}

/** The entries that lie under a token: most tokens have one, which then stands for itself and takes no list. */
type Lying<T, V> = Map<string | number, Entry<T, V> | Entry<T, V>[]>;

interface Entry<T, V> {
  readonly item: T;
  readonly sign: number;
  /** Null where it is linked with none. */
  linked: Map<Entry<T, V>, number> | null;
  /** What came of its component; null while that is not known. */
  made: readonly V[] | null;
  /** Whether it is the first of its component. */
  first: boolean;
  gone: boolean;
  /** Tokens under which the entry that is being linked has met this one. */
  met: number;
}

/**
 * Keeps links while items come and go, each of them once; gives what comes of the components of the items, in the order of their first items.
 * What comes of a component is the same as long as nothing in it changes.
 */
export function createLinks<T extends object, V>(rules: LinkRules<T, V>): (items: readonly T[]) => V[] {
  const entries = new Map<T, Entry<T, V>>();
  const buckets = new Map<string, Lying<T, V>>();

  return (items) => {
    const open = new Set<Entry<T, V>>();
    const met = items.map((item) => entries.get(item));
    for (const entry of leave(entries, items, met)) for (const other of linkedWith(entry)) open.add(other);
    const here = met.map((known, i): Entry<T, V> => {
      if (known !== undefined) return known;
      const item = items[i]!;
      const sign = rules.sign?.(item) ?? 0;
      const entry = { item, sign, linked: null, made: null, first: false, gone: false, met: 0 };
      entries.set(item, entry);
      meet(entry, buckets, rules);
      lie(entry, buckets, rules);
      open.add(entry);
      return entry;
    });
    const touched = reached([...open].filter(({ gone }) => !gone));
    for (const entry of touched) entry.made = null;
    for (const entry of touched) if (entry.made === null) close(entry, rules);
    const found: V[] = [];
    for (const { first, made } of here) if (first) for (const one of made!) found.push(one);
    return found;
  };
}

const NONE: readonly never[] = [];

/** Those with which an entry is linked. */
const linkedWith = <T, V>({ linked }: Entry<T, V>): Iterable<Entry<T, V>> => linked?.keys() ?? NONE;

function bind<T, V>(one: Entry<T, V>, other: Entry<T, V>, score: number): void {
  one.linked ??= new Map();
  one.linked.set(other, score);
}

/** Takes out the entries whose items are not at hand any more; `met` are those of the items, undefined where one is new. */
function leave<T, V>(
  entries: Map<T, Entry<T, V>>,
  items: readonly T[],
  met: readonly (Entry<T, V> | undefined)[],
): Entry<T, V>[] {
  const known = met.reduce((count, entry) => count + (entry === undefined ? 0 : 1), 0);
  if (known === entries.size) return [];
  const here = new Set(items);
  const left = [...entries.values()].filter(({ item }) => !here.has(item));
  for (const entry of left) {
    entry.gone = true;
    entries.delete(entry.item);
    for (const other of linkedWith(entry)) other.linked!.delete(entry);
  }
  return left;
}

/** Links an entry with those that it meets. */
function meet<T, V>(
  entry: Entry<T, V>,
  buckets: Map<string, Lying<T, V>>,
  { looks, canLink, link }: LinkRules<T, V>,
): void {
  const met: Entry<T, V>[] = [];
  const meets = (other: Entry<T, V>): void => {
    if (other.gone || canLink?.(other.sign, entry.sign) === false) return;
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
    bind(entry, other, score);
    bind(other, entry, score);
  }
}

/** Puts an entry where others can meet it; what is gone makes room. */
function lie<T, V>(entry: Entry<T, V>, buckets: Map<string, Lying<T, V>>, { lies }: LinkRules<T, V>): void {
  for (const { name, tokens } of lies(entry.item)) {
    const bucket: Lying<T, V> = buckets.get(name) ?? new Map();
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
function reached<T, V>(start: readonly Entry<T, V>[]): Entry<T, V>[] {
  const seen = new Set(start);
  for (const entry of seen) for (const other of linkedWith(entry)) seen.add(other);
  return [...seen];
}

/** Makes what comes of an entry and all that hang together with it. */
function close<T, V>(entry: Entry<T, V>, { order, make }: LinkRules<T, V>): void {
  const sorted = reached([entry]).toSorted((a, b) => order(a.item, b.item));
  const links = sorted.length > 1 ? linksAmong(sorted) : NONE;
  const made = make({ items: sorted.map(({ item }) => item), links });
  for (const [i, one] of sorted.entries()) {
    one.made = made;
    one.first = i === 0;
  }
}

/** The surest first. */
function linksAmong<T, V>(sorted: readonly Entry<T, V>[]): Link[] {
  const place = new Map(sorted.map((entry, i) => [entry, i]));
  const links = sorted.flatMap((entry, a) =>
    [...entry.linked!].flatMap(([other, score]): Link[] => {
      const b = place.get(other)!;
      return a < b ? [{ a, b, score }] : [];
    }),
  );
  return links.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}
