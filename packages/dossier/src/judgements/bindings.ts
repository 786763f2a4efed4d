/** Invariant: of several verdicts on the same two reports the latest counts; reports of two speakers are never bound together. */
import type { AttributionId, Judgement } from '@demarche/contract';
import type { Report } from '../statements/reports.ts';
import type { Anchors } from './anchors.ts';

/** Two attributions that people said are told of one statement, or of two. */
export interface Binding {
  readonly kind: 'merge' | 'split';
  readonly a: AttributionId;
  readonly b: AttributionId;
}

/** The bindings of standing judgements, oldest first; those whose words are not coded any more are left out. */
export function bindingsOf(judgements: readonly Judgement[], anchors: Anchors): Binding[] {
  const latest = new Map<string, Binding>();
  for (const judgement of judgements) {
    const { verdict } = judgement;
    if (verdict.kind !== 'merge' && verdict.kind !== 'split') continue;
    const [one, other] = [anchors.attribution(judgement), anchors.attribution(verdict.other)];
    if (one === null || other === null || one === other) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    latest.delete(`${a} ${b}`);
    latest.set(`${a} ${b}`, { kind: verdict.kind, a, b });
  }
  return [...latest.values()];
}

type Cluster = readonly Report[];

/** The clusters as people bound them: first what they set apart, then what they joined. `group` puts reports together that may be. */
export function bound(
  clusters: readonly Cluster[],
  bindings: readonly Binding[],
  group: (reports: Cluster, apart: (a: Report, b: Report) => boolean) => readonly Cluster[],
): readonly Cluster[] {
  if (bindings.length === 0) return clusters;
  const splits = new Set(
    bindings.filter(({ kind }) => kind === 'split').flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  const apart = (a: Report, b: Report): boolean => splits.has(`${a.attribution.id} ${b.attribution.id}`);
  const anyApart = (one: Cluster, other: Cluster): boolean => one.some((a) => other.some((b) => apart(a, b)));
  const now = clusters.flatMap((cluster) => (anyApart(cluster, cluster) ? group(cluster, apart) : [cluster]));
  const clusterOf = new Map(
    now.flatMap((cluster) => cluster.map((report) => [report.attribution.id, cluster] as const)),
  );
  const joined = new Set(now);
  for (const { kind, a, b } of bindings) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
    if (kind !== 'merge' || !one || !other || one === other) continue;
    if (one[0]!.speakers !== other[0]!.speakers || anyApart(one, other)) continue;
    const both = [...one, ...other];
    joined.delete(one);
    joined.delete(other);
    joined.add(both);
    for (const report of both) clusterOf.set(report.attribution.id, both);
  }
  return [...joined];
}
