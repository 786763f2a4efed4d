import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, nameOverAll, namesWithRoom, overlap } from './names-with-room.ts';

const LAYOUT = { width: 400, height: 300, spots: [] };

const named = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 40 }),
    spot: fc.record({
      id: fc.uuid(),
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 4, max: 20 }),
    }),
  }),
  { maxLength: 40 },
);

describe('namesWithRoom', () => {
  it('puts no name over another or outside the box', () => {
    fc.assert(
      fc.property(named, (all) => {
        const boxes = [...namesWithRoom(LAYOUT, all).values()].map(boxOf);
        for (const [i, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top, 400 - box.right, 300 - box.bottom)).toBeGreaterThanOrEqual(0);
          expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
        }
      }),
    );
  });

  it('leaves out the last of those that have no room, and keeps what is taken free', () => {
    const at = (id: string, x: number) => ({ name: 'A long enough name', spot: { id, x, y: 150, radius: 8 } });
    const crowd = [at('a', 200), at('b', 201), at('c', 202), at('d', 203), at('e', 204)];
    expect([...namesWithRoom(LAYOUT, crowd).keys()].slice(0, 2)).toEqual(['a', 'b']);
    expect(namesWithRoom(LAYOUT, crowd).has('e')).toBe(false);
    expect(namesWithRoom(LAYOUT, crowd, [{ left: 0, top: 0, right: 400, bottom: 300 }]).size).toBe(0);
  });

  it('puts a name that is asked for inside the box', () => {
    const { left, bottom } = boxOf(nameOverAll(LAYOUT, 'Somewhere', { id: 'a', x: 2, y: 298, radius: 4 }));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(300);
  });
});
