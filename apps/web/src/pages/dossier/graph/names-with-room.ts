/** Invariant: no name stands over another, over a node or outside the box; a name without room is left out, the first in the list last. */
import type { Layout, Spot } from './layout.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name in its place: the middle of its baseline. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The size of a name's letters, in pixels. */
export const LETTERS = 12;
/** A wide letter of a wide font; nothing measures text before it is drawn. */
const LETTER_WIDTH = 6.7;
const ASCENT = 11;
const DESCENT = 4;
const LONGEST = 22;

/** A name as it is drawn: a long one is cut, and said in full elsewhere. */
const short = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

/** Names of nodes, the most important first, each below, above or beside its node; by the node's id. */
export function namesWithRoom(
  { width, height }: Layout,
  named: readonly { readonly name: string; readonly spot: Spot }[],
  taken: readonly Box[] = [],
): ReadonlyMap<string, PlacedName> {
  const full = [...taken, ...named.map(({ spot }) => around(spot))];
  const placed = new Map<string, PlacedName>();
  for (const { name, spot } of named) {
    const free = placesOf(name, spot).find((place) => {
      const box = boxOf(place);
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
      return isInside && !full.some((other) => overlap(box, other));
    });
    if (!free) continue;
    placed.set(spot.id, free);
    full.push(boxOf(free));
  }
  return placed;
}

/** Where a name stands that is shown although it has no room: below its node, inside the box. */
export function nameOverAll({ width, height }: Layout, name: string, spot: Spot): PlacedName {
  const [below, above] = placesOf(name, spot);
  const { text, x, y } = boxOf(below!).bottom <= height ? below! : above!;
  const half = (text.length * LETTER_WIDTH) / 2;
  return { text, x: Math.min(Math.max(x, half), Math.max(half, width - half)), y };
}

/** The places of a name, the best first. */
function placesOf(name: string, { x, y, radius }: Spot): PlacedName[] {
  const text = short(name);
  const beside = radius + 4 + (text.length * LETTER_WIDTH) / 2;
  return [
    { text, x, y: y + radius + ASCENT + 2 },
    { text, x, y: y - radius - DESCENT - 2 },
    { text, x: x + beside, y: y + 4 },
    { text, x: x - beside, y: y + 4 },
  ];
}

export const boxOf = ({ text, x, y }: PlacedName): Box => ({
  left: x - (text.length * LETTER_WIDTH) / 2,
  top: y - ASCENT,
  right: x + (text.length * LETTER_WIDTH) / 2,
  bottom: y + DESCENT,
});

const around = ({ x, y, radius }: Spot): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
