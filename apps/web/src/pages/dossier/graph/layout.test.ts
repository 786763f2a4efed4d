import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type Layout, type Link, type Round } from './layout.ts';

const MARGIN = { x: 40, y: 24 };

/** Up to sixty nodes and any links between them. */
const graphs = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), radius: fc.integer({ min: 4, max: 30 }) }), {
    selector: ({ id }) => id,
    maxLength: 60,
  })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant<readonly Round[]>(nodes),
      links: fc.array<Link>(
        fc.record({
          a: fc.constantFrom('nobody', ...nodes.map(({ id }) => id)),
          b: fc.constantFrom('nobody', ...nodes.map(({ id }) => id)),
        }),
        { maxLength: 200 },
      ),
    }),
  );

const drawn = ({ nodes, links }: { nodes: readonly Round[]; links: readonly Link[] }): Layout =>
  layOut(nodes, links, 12, MARGIN);

describe('layOut', () => {
  it('lets no two nodes touch, and puts all inside the box', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { width, height, spots } = drawn(graph);
        for (const [i, one] of spots.entries()) {
          expect(one.x - one.radius).toBeGreaterThanOrEqual(0);
          expect(one.y - one.radius).toBeGreaterThanOrEqual(0);
          expect(one.x + one.radius).toBeLessThanOrEqual(width);
          expect(one.y + one.radius).toBeLessThanOrEqual(height);
          for (const other of spots.slice(i + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same picture for the same data in any order', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const turned = drawn({
          nodes: graph.nodes.toReversed(),
          links: graph.links.map(({ a, b }) => ({ a: b, b: a })),
        });
        const once = drawn({ ...graph, links: graph.links.toReversed() });
        expect({ ...turned, spots: turned.spots.toReversed() }).toEqual(once);
        expect(once.spots.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
      }),
      { numRuns: 30 },
    );
  });

  it('puts linked nodes nearer to each other than others', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, radius: 8 }));
    const { spots } = layOut(
      nodes,
      [
        { a: 'a', b: 'f' },
        { a: 'b', b: 'e' },
      ],
      20,
      MARGIN,
    );
    const far = (a: number, b: number): number => Math.hypot(spots[a]!.x - spots[b]!.x, spots[a]!.y - spots[b]!.y);
    expect(far(0, 5)).toBeLessThan(Math.min(far(0, 1), far(0, 4)));
  });

  it('has a box for nobody', () => {
    expect(layOut([], [], 12, MARGIN)).toEqual({ width: 320, height: 120, spots: [] });
  });
});
