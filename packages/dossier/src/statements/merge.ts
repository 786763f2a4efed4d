/** Invariant: clusters depend on the set of reports alone; no cluster holds two reports that are in conflict. */
import { compare } from '../evidence/evidence.ts';
import type { Report } from './reports.ts';
import { MOST_DAYS_APART, inConflict, likeness } from './same-statement.ts';

interface Link {
  readonly a: Report;
  readonly b: Report;
  readonly score: number;
}

/** A growing statement, and the clusters that it was found to be in conflict with. */
interface Cluster {
  readonly reports: Report[];
  readonly refused: Set<Cluster>;
}

/** Groups reports into statements: the likest pairs first, and never two that are in conflict. */
export function mergeReports(reports: readonly Report[]): Report[][] {
  const bySpeaker = Map.groupBy(reports, (report) => report.speakers);
  return [...bySpeaker.values()].flatMap(mergeOneSpeaker);
}

function mergeOneSpeaker(reports: readonly Report[]): Report[][] {
  const sorted = reports.toSorted(byId);
  const clusterOf = new Map(
    sorted.map((report): [Report, Cluster] => [report, { reports: [report], refused: new Set() }]),
  );
  for (const { a, b } of links(sorted)) {
    const one = clusterOf.get(a)!;
    const other = clusterOf.get(b)!;
    if (one === other || one.refused.has(other)) continue;
    if (one.reports.some((x) => other.reports.some((y) => inConflict(x, y)))) refuse(one, other);
    else {
      one.reports.push(...other.reports);
      for (const report of other.reports) clusterOf.set(report, one);
      for (const refused of other.refused) refuse(one, refused);
    }
  }
  return [...new Set(clusterOf.values())].map((cluster) => cluster.reports);
}

function refuse(one: Cluster, other: Cluster): void {
  one.refused.add(other);
  other.refused.add(one);
}

/** Every pair that is alike at all, likest first. */
function links(sorted: readonly Report[]): Link[] {
  const position = new Map(sorted.map((report, i) => [report, i]));
  const found: Link[] = [];
  for (const [x, y] of candidates(sorted)) {
    const score = likeness(x, y);
    if (score === 0) continue;
    found.push(position.get(x)! < position.get(y)! ? { a: x, b: y, score } : { a: y, b: x, score });
  }
  const place = (report: Report) => position.get(report)!;
  return found.toSorted((x, y) => y.score - x.score || place(x.a) - place(y.a) || place(x.b) - place(y.b));
}

/** Pairs near enough in time to be one statement; an undated report is paired inside its own document only. */
function* candidates(sorted: readonly Report[]): Generator<[Report, Report]> {
  const dated = sorted.filter(({ said }) => said !== null).toSorted((a, b) => a.said!.from - b.said!.from);
  for (const [i, a] of dated.entries()) {
    for (let k = i + 1; k < dated.length; k += 1) {
      const b = dated[k]!;
      if (b.said!.from > a.said!.to + MOST_DAYS_APART) break;
      yield [a, b];
    }
  }
  const undated = sorted.filter(({ said }) => said === null);
  const inDocument = Map.groupBy(sorted, ({ document }) => document.id);
  for (const a of undated) {
    for (const b of inDocument.get(a.document.id) ?? []) {
      if (b.said !== null || byId(a, b) < 0) yield [a, b];
    }
  }
}

/** By document, then by place in it, then by attribution id. */
function byId(a: Report, b: Report): number {
  const offset = (report: Report) => report.evidence.spans[0]?.[0] ?? 0;
  return compare(a.document.id, b.document.id) || offset(a) - offset(b) || compare(a.attribution.id, b.attribution.id);
}
