/** Invariant: whoever works through the queue from its head decides first what most rests on and is least sure. */
import {
  type ActorCode,
  type CrisisId,
  type Dossier,
  type Outcome,
  type ReviewItem,
  type ReviewQueue,
  type StatementId,
  ok,
} from '@demarche/contract';
import { compileDossier } from './compile-dossier.ts';
import type { Ports } from './ports.ts';

/** A report on which an actor's stand rests counts so many times one on which nothing does. */
const BEARS = 4;
/** Even what the coder is sure of is worth a look where much rests on it. */
const LEAST_DOUBT = 0.05;

/** Reports that nobody has judged, at most so many. */
export async function reviewQueue(ports: Ports, crisis: CrisisId, limit: number): Promise<Outcome<ReviewQueue>> {
  const compiled = await compileDossier(ports, crisis);
  return compiled.kind === 'problem' ? compiled : ok(queueOf(compiled.value, limit));
}

/** The queue of a dossier; of a statement told by several only its first report counts as its bearer, and copies are left out. */
export function queueOf(
  { statements, positions }: Pick<Dossier, 'statements' | 'positions'>,
  limit: number,
): ReviewQueue {
  const bearing = new Map<StatementId, Set<ActorCode>>();
  for (const { actor, statements: ids, legalityStatements } of positions)
    for (const id of [...ids, ...legalityStatements])
      bearing.set(id, (bearing.get(id) ?? new Set<ActorCode>()).add(actor));
  const ranked: { item: ReviewItem; weight: number }[] = [];
  let all = 0;
  for (const { reports, ...statement } of statements) {
    all += reports.length;
    for (const [i, report] of reports.entries()) {
      if (report.judged || report.copyOf !== null || report.attribution === null) continue;
      const bears = i === 0 ? [...(bearing.get(statement.id) ?? [])] : [];
      const doubt = Math.max(LEAST_DOUBT, 1 - report.confidence);
      ranked.push({ item: { statement, report, bears }, weight: doubt * (1 + BEARS * bears.length) });
    }
  }
  const first = ranked.toSorted(
    (a, b) => b.weight - a.weight || (a.item.report.attribution! < b.item.report.attribution! ? -1 : 1),
  );
  return { items: first.slice(0, limit).map(({ item }) => item), left: ranked.length, all };
}
