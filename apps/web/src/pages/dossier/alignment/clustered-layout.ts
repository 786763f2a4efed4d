/** Invariant: each cluster of several has a circle of its own with its members in it and nobody else; circles do not touch. */
import { layOut, type Layout, type Link, type Spot } from '../graph/layout.ts';

interface Member {
  readonly actor: string;
  /** Index of its cluster. */
  readonly cluster: number;
}

export interface Hull {
  readonly cluster: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface ClusteredLayout extends Layout {
  readonly hulls: readonly Hull[];
}

const RADIUS = 8;
/** Between nodes of one cluster: room for a name. */
const GAP = 40;
/** Around the nodes of a cluster: room for their names and its number. */
const PADDING = 34;
const BETWEEN = 16;
const MARGIN = { x: 24, y: 24 };

/** First each cluster by itself, then the clusters, those with more links between them nearer to each other. */
export function clusteredLayout(members: readonly Member[], links: readonly Link[]): ClusteredLayout {
  const clusterOf = new Map(members.map(({ actor, cluster }) => [actor, cluster]));
  const groups = [...Map.groupBy(members, ({ cluster }) => cluster)].map(([cluster, own]) =>
    circleOf(
      cluster,
      own.map(({ actor }) => actor),
      links,
    ),
  );
  const outer = layOut(
    groups.map(({ cluster, radius }) => ({ id: String(cluster), radius })),
    between(links, clusterOf),
    BETWEEN,
    MARGIN,
  );
  const hulls = groups.map(({ cluster, radius }, i): Hull => {
    const { x, y } = outer.spots[i]!;
    return { cluster, x, y, radius };
  });
  const spots = new Map(
    groups.flatMap(({ inside }, i) =>
      inside.map((spot): [string, Spot] => {
        const { x, y } = hulls[i]!;
        return [spot.id, { id: spot.id, radius: spot.radius, x: x + spot.x, y: y + spot.y }];
      }),
    ),
  );
  return {
    ...outer,
    spots: members.map(({ actor }) => spots.get(actor)!),
    hulls: hulls.filter((_, i) => groups[i]!.inside.length > 1),
  };
}

/** The members of one cluster around its middle, and the circle that holds them. */
function circleOf(cluster: number, actors: readonly string[], links: readonly Link[]) {
  const { width, height, spots } = layOut(
    actors.map((id) => ({ id, radius: RADIUS })),
    links,
    GAP,
    { x: 0, y: 0 },
  );
  const inside = spots.map(({ id, radius, x, y }): Spot => ({ id, radius, x: x - width / 2, y: y - height / 2 }));
  const reach = Math.max(...inside.map(({ x, y }) => Math.hypot(x, y)));
  return { cluster, inside, radius: RADIUS + reach + PADDING };
}

/** One link between two clusters, however many lead from one to the other. */
function between(links: readonly Link[], clusterOf: ReadonlyMap<string, number>): Link[] {
  const pairs = new Set(
    links.flatMap(({ a, b }) => {
      const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
      if (one === undefined || other === undefined || one === other) return [];
      return [one < other ? `${one} ${other}` : `${other} ${one}`];
    }),
  );
  return [...pairs].map((pair): Link => {
    const [a, b] = pair.split(' ');
    return { a: a!, b: b! };
  });
}
