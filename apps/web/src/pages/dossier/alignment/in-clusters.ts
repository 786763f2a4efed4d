/** Invariant: rows stand by cluster, the largest first, and within one by how many others an actor can be compared with. */
import type { ActorCode, Alignment } from '@demarche/contract';

interface Row {
  readonly actor: ActorCode;
  /** Index of its cluster. */
  readonly cluster: number;
}

/** The actors of a matrix, at most so many, and how many there are in all. */
export function inClusters({ pairs, clusters }: Alignment, most: number): { actors: Row[]; all: number } {
  const partners = new Map<ActorCode, number>();
  for (const { a, b } of pairs) for (const actor of [a, b]) partners.set(actor, (partners.get(actor) ?? 0) + 1);
  const compared = (actor: ActorCode): number => partners.get(actor) ?? 0;
  const kept = new Set(
    [...partners.keys()].toSorted((a, b) => compared(b) - compared(a) || (a < b ? -1 : 1)).slice(0, most),
  );
  const actors = clusters
    .map((cluster, index) => ({ index, members: cluster.actors.filter((actor) => kept.has(actor)) }))
    .toSorted((a, b) => b.members.length - a.members.length || a.index - b.index)
    .flatMap(({ index, members }) =>
      members
        .toSorted((a, b) => compared(b) - compared(a) || (a < b ? -1 : 1))
        .map((actor): Row => ({ actor, cluster: index })),
    );
  return { actors, all: partners.size };
}
