import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusteredLayout } from './clustered-layout.ts';

const clustered = fc
  .uniqueArray(fc.record({ actor: fc.string({ minLength: 1, maxLength: 3 }), cluster: fc.nat({ max: 7 }) }), {
    selector: ({ actor }) => actor,
    minLength: 1,
    maxLength: 40,
  })
  .chain((members) =>
    fc.record({
      members: fc.constant(members),
      links: fc.array(
        fc.record({
          a: fc.constantFrom(...members.map(({ actor }) => actor)),
          b: fc.constantFrom(...members.map(({ actor }) => actor)),
        }),
        { maxLength: 100 },
      ),
    }),
  );

it('draws each cluster in a circle that no other circle touches and nobody else stands in', () => {
  fc.assert(
    fc.property(clustered, ({ members, links }) => {
      const { width, height, spots, hulls } = clusteredLayout(members, links);
      for (const [i, { x, y, radius }] of hulls.entries()) {
        expect(Math.min(x - radius, y - radius, width - x - radius, height - y - radius)).toBeGreaterThanOrEqual(0);
        for (const other of hulls.slice(i + 1))
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(radius + other.radius);
      }
      for (const [i, spot] of spots.entries()) {
        const { actor, cluster } = members[i]!;
        expect(spot.id).toBe(actor);
        for (const hull of hulls) {
          const away = Math.hypot(spot.x - hull.x, spot.y - hull.y);
          const isInside = away + spot.radius < hull.radius;
          const isOutside = away - spot.radius > hull.radius;
          expect([isInside, isOutside]).toEqual([hull.cluster === cluster, hull.cluster !== cluster]);
        }
        for (const other of spots.slice(i + 1))
          expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThan(spot.radius + other.radius);
      }
    }),
    { numRuns: 40 },
  );
});

it('gives the same picture for the same data in any order', () => {
  fc.assert(
    fc.property(clustered, ({ members, links }) => {
      const once = clusteredLayout(members, links);
      const turned = clusteredLayout(members.toReversed(), links.toReversed());
      expect(turned.spots.toReversed()).toEqual(once.spots);
    }),
    { numRuns: 20 },
  );
});

it('draws no circle around one alone', () => {
  expect(clusteredLayout([{ actor: 'A', cluster: 3 }], []).hulls).toEqual([]);
});
