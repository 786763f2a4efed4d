/** Invariant: clusters depend on the set of reports alone; no cluster holds two reports that are in conflict. */
import { compare } from '../evidence/evidence.ts';
import { pairsInDocument, pairsInTime } from './candidates.ts';
import type { Report } from './reports.ts';
import { inConflict, likeness } from './same-statement.ts';

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A growing statement, and the clusters that it was found to be in conflict with. */
interface Cluster {
  readonly reports: Report[];
  readonly refused: Set<Cluster>;
}

/** The reports of one speaker, and the statements they were found to tell. */
interface Merged {
  readonly reports: readonly Report[];
  readonly clusters: readonly (readonly Report[])[];
}

/** Groups reports into statements. */
export type Merge = (reports: readonly Report[]) => (readonly Report[])[];

/**
 * A merge that keeps what it found: a speaker whose reports are the same objects as the last time keeps its clusters, which are then
 * the same objects too. Reports of different speakers never meet, so that nothing else can change.
 */
export function createMerge(): Merge {
  let kept = new Map<string, Merged>();
  return (reports) => {
    const now = new Map<string, Merged>();
    for (const [speaker, own] of Map.groupBy(reports, (report) => report.speakers)) {
      const before = kept.get(speaker);
      now.set(
        speaker,
        before && sameItems(before.reports, own) ? before : { reports: own, clusters: mergeOneSpeaker(own) },
      );
    }
    kept = now;
    return [...now.values()].flatMap(({ clusters }) => clusters);
  };
}

const sameItems = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i]);

/** The likest pairs first, and never two that are in conflict. */
function mergeOneSpeaker(reports: readonly Report[]): Report[][] {
  const sorted = reports.toSorted(byId);
  const clusters = sorted.map((report): Cluster => ({ reports: [report], refused: new Set() }));
  const place = new Map(sorted.map((report, i) => [report, i]));
  for (const { a, b } of links(sorted, place)) {
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

/** Every pair that is alike at all, likest first. */
function links(sorted: readonly Report[], place: ReadonlyMap<Report, number>): Link[] {
  const found: Link[] = [];
  for (const pairs of [pairsInTime(sorted), pairsInDocument(sorted)]) {
    for (const { a, b, shared } of pairs) {
      const score = likeness(a, b, shared);
      if (score === 0) continue;
      const [x, y] = [place.get(a)!, place.get(b)!];
      found.push(x < y ? { a: x, b: y, score } : { a: y, b: x, score });
    }
  }
  return found.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** By document, then by place in it, then by attribution id. */
function byId(a: Report, b: Report): number {
  const offset = (report: Report) => report.evidence.spans[0]?.[0] ?? 0;
  return compare(a.document.id, b.document.id) || offset(a) - offset(b) || compare(a.attribution.id, b.attribution.id);
}
