/** Invariant: clusters depend on the set of reports alone; no cluster holds two reports that are in conflict. */
import { compare } from '../evidence/evidence.ts';
import { keeping } from '../evidence/kept.ts';
import { type Bucket, type Component, createLinks } from '../evidence/links.ts';
import type { Report } from './reports.ts';
import { MOST_DAYS_APART, SHORT, inConflict, likeness } from './same-statement.ts';

/** A growing statement, and the clusters that it was found to be in conflict with. */
interface Cluster {
  readonly reports: Report[];
  readonly refused: Set<Cluster>;
}

/** Groups reports into statements. */
export type Merge = (reports: readonly Report[]) => (readonly Report[])[];

/** A merge that keeps what it found: reports that nothing new is like stay in the same clusters, which are then the same objects. */
export function createMerge(): Merge {
  const components = createLinks<Report>({ lies, looks, link: likeness, order: byId });
  const clustersOf = keeping(mergeComponent);
  return (reports) => components(reports).flatMap(clustersOf);
}

/** The likest pairs first, and never two that are in conflict. */
function mergeComponent({ items, links }: Component<Report>): readonly (readonly Report[])[] {
  if (items.length === 1) return [items];
  const clusters = items.map((report): Cluster => ({ reports: [report], refused: new Set() }));
  const place = new Map(items.map((report, i) => [report, i]));
  for (const { a, b } of links) {
    const one = clusters[a]!;
    const other = clusters[b]!;
    if (one === other || one.refused.has(other)) continue;
    if (one.reports.some((x) => other.reports.some((y) => inConflict(x, y)))) refuse(one, other);
    else {
      one.reports.push(...other.reports);
      for (const report of other.reports) clusters[place.get(report)!] = one;
      for (const refused of other.refused) refuse(one, refused);
    }
  }
  return [...new Set(clusters)].map((cluster) => cluster.reports);
}

function refuse(one: Cluster, other: Cluster): void {
  one.refused.add(other);
  other.refused.add(one);
}

/** Tokens under which every report lies, and every short one: two without a common word can be alike only where one says next to nothing. */
const ANY = ' any';
const ANY_SHORT = ' short';

/** Longer stretches of time than this are looked at from their first day on, in days. */
const LONGEST_STRETCH = 62;

/** A dated report lies on its days, an undated one in its document. */
function lies({ said, speakers, document, words }: Report): Bucket[] {
  const tokens = [...words, ANY, ...(words.size <= SHORT ? [ANY_SHORT] : [])];
  if (said === null) return [{ name: `${speakers} undated ${document.id}`, tokens }];
  const bucket = { name: `${speakers} dated ${document.id}`, tokens: [ANY] };
  return [bucket, ...days(said.from, said.to).map((day) => ({ name: `${speakers} ${day}`, tokens }))];
}

/** A dated report looks on the days near its own and among the undated of its document; an undated one in its document alone. */
function looks({ said, speakers, document, words }: Report): Bucket[] {
  const undated = { name: `${speakers} undated ${document.id}`, tokens: [ANY] };
  if (said === null) return [undated, { name: `${speakers} dated ${document.id}`, tokens: [ANY] }];
  const tokens = [...words, ANY_SHORT, ...(words.size <= SHORT ? [ANY] : [])];
  const near = days(said.from - MOST_DAYS_APART, said.to + MOST_DAYS_APART);
  return [undated, ...near.map((day) => ({ name: `${speakers} ${day}`, tokens }))];
}

const days = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to - from, LONGEST_STRETCH) + 1 }, (_, i) => from + i);

/** By document, then by place in it, then by attribution id. */
function byId(a: Report, b: Report): number {
  const offset = (report: Report) => report.evidence.spans[0]?.[0] ?? 0;
  return compare(a.document.id, b.document.id) || offset(a) - offset(b) || compare(a.attribution.id, b.attribution.id);
}
