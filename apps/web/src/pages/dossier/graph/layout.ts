/** Invariant: a layout is a function of its nodes and links alone, in whatever order they come; no two nodes touch, and all lie inside its box. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Round {
  readonly id: string;
  readonly radius: number;
}

export interface Link {
  readonly a: string;
  readonly b: string;
}

export interface Spot extends Round {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the order of the nodes that were given. */
  readonly spots: readonly Spot[];
}

export interface Margin {
  readonly x: number;
  readonly y: number;
}

interface Point extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
  x: number;
  y: number;
}

/** Run before anything is drawn, so that nothing moves; more change little. They cool down to what d3 holds for still. */
const TICKS = 80;
const COOLING = 1 - 0.001 ** (1 / TICKS);
/** Names are wider than they are high. */
const STRETCH = 1.25;
const LEAST_WIDTH = 320;
const LEAST_HEIGHT = 120;

/** Places nodes so that linked ones are near each other, at least `gap` apart, with a margin around them for their names. */
export function layOut(nodes: readonly Round[], links: readonly Link[], gap: number, margin: Margin): Layout {
  const points = nodes
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    // Where d3 would begin, but on a grid that is the same on every machine.
    .map(({ id, radius }, i): Point => {
      const [away, angle] = [10 * Math.sqrt(0.5 + i), i * Math.PI * (3 - Math.sqrt(5))];
      return { id, radius, x: tidy(away * Math.cos(angle)), y: tidy(away * Math.sin(angle)) };
    });
  const known = new Set(points.map(({ id }) => id));
  const ends = links
    .map(({ a, b }) => (a < b ? { source: a, target: b } : { source: b, target: a }))
    .filter(({ source, target }) => source !== target && known.has(source) && known.has(target))
    .toSorted((a, b) => (a.source + ' ' + a.target < b.source + ' ' + b.target ? -1 : 1));
  forceSimulation(points)
    .stop()
    .alphaDecay(COOLING)
    .force(
      'links',
      forceLink<Point, { source: string | Point; target: string | Point }>(ends)
        .id(({ id }) => id)
        .distance(({ source, target }) => (source as Point).radius + (target as Point).radius + gap),
    )
    .force(
      'apart',
      forceManyBody<Point>().strength(({ radius }) => -3 * (radius + gap)),
    )
    .force(
      'touch',
      forceCollide<Point>(({ radius }) => radius + gap / 2),
    )
    .force('x', forceX(0).strength(0.1))
    .force('y', forceY(0).strength(0.12))
    .tick(TICKS);
  part(points, gap);
  return boxed(nodes, points, margin);
}

/** A tenth of a pixel. */
const tidy = (value: number): number => Math.round(value * 10) / 10;

/** Rounds of pushing before what still touches is drawn larger. */
const PUSHES = 50;

/** Pushes apart what touches still, and if that does not help, draws all distances larger. */
function part(points: readonly Point[], gap: number): void {
  let worst = Infinity;
  for (let push = 0; push < PUSHES && worst > 1; push += 1) {
    worst = 0;
    eachPair(points, gap, (a, b, needed) => {
      if (a.x === b.x && a.y === b.y) b.x += 1;
      const apart = Math.hypot(b.x - a.x, b.y - a.y);
      if (apart >= needed) return;
      worst = Math.max(worst, needed / apart);
      const by = (needed + 0.5 - apart) / 2 / apart;
      const [x, y] = [(b.x - a.x) * by, (b.y - a.y) * by];
      a.x -= x;
      a.y -= y;
      b.x += x;
      b.y += y;
    });
  }
  let factor = 1;
  eachPair(points, gap, (a, b, needed) => {
    factor = Math.max(factor, needed / Math.max(0.1, Math.hypot(b.x - a.x, b.y - a.y)));
  });
  for (const point of points) {
    point.x *= factor;
    point.y *= factor;
  }
}

function eachPair(points: readonly Point[], gap: number, take: (a: Point, b: Point, needed: number) => void): void {
  for (const [i, a] of points.entries())
    for (let j = i + 1; j < points.length; j += 1) take(a, points[j]!, a.radius + points[j]!.radius + gap);
}

function boxed(nodes: readonly Round[], points: readonly Point[], margin: Margin): Layout {
  const wide = points.map(({ id, radius, x, y }) => ({ id, radius, x: x * STRETCH, y }));
  const [left, right] = extent(wide.map(({ x, radius }) => [x - radius, x + radius]));
  const [top, bottom] = extent(wide.map(({ y, radius }) => [y - radius, y + radius]));
  const width = Math.ceil(Math.max(LEAST_WIDTH, right - left + 2 * margin.x));
  const height = Math.ceil(Math.max(LEAST_HEIGHT, bottom - top + 2 * margin.y));
  const [dx, dy] = [(width - left - right) / 2, (height - top - bottom) / 2];
  const byId = new Map(wide.map((spot) => [spot.id, { ...spot, x: tidy(spot.x + dx), y: tidy(spot.y + dy) }]));
  return { width, height, spots: nodes.map(({ id }) => byId.get(id)!) };
}

const extent = (ranges: readonly (readonly [number, number])[]): readonly [number, number] =>
  ranges.length === 0 ? [0, 0] : [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
