/** Invariant: clusters depend on the set of reports alone; no cluster holds two reports that are in conflict. */
import { compare } from './evidence.ts';
import type { Report } from './reports.ts';
import { inConflict, likeness } from './same-statement.ts';

/** Groups reports into statements: the likest pairs first, and never two that are in conflict. */
export function mergeReports(reports: readonly Report[]): Report[][] {
  const bySpeaker = Map.groupBy(reports, (report) => report.speakers);
  return [...bySpeaker.values()].flatMap(mergeOneSpeaker);
}

function mergeOneSpeaker(reports: readonly Report[]): Report[][] {
  const sorted = reports.toSorted(byId);
  const clusterOf = new Map(sorted.map((report) => [report, [report]]));
  for (const { a, b } of links(sorted)) {
    const one = clusterOf.get(a)!;
    const other = clusterOf.get(b)!;
    if (one === other || one.some((x) => other.some((y) => inConflict(x, y)))) continue;
    one.push(...other);
    for (const report of other) clusterOf.set(report, one);
  }
  return [...new Set(clusterOf.values())];
}

function links(sorted: readonly Report[]): { readonly a: Report; readonly b: Report; readonly score: number }[] {
  const found = sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => ({ a, b, score: likeness(a, b) })));
  return found
    .filter(({ score }) => score > 0)
    .toSorted((x, y) => y.score - x.score || byId(x.a, y.a) || byId(x.b, y.b));
}

/** By document, then by place in it, then by attribution id. */
function byId(a: Report, b: Report): number {
  const offset = (report: Report) => report.evidence.spans[0]?.[0] ?? 0;
  return compare(a.document.id, b.document.id) || offset(a) - offset(b) || compare(a.attribution.id, b.attribution.id);
}
