/** Invariant: an arrow key leads to the nearest node on that side, more straight than aslant, and nowhere if there is none. */
import type { Spot } from './layout.ts';

const SIDES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function neighbour(spots: readonly Spot[], from: string, key: string): string | null {
  const here = spots.find(({ id }) => id === from);
  const side = SIDES[key];
  if (!here || !side) return null;
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const { id, x, y } of spots) {
    const [dx, dy] = [x - here.x, y - here.y];
    const along = dx * side[0] + dy * side[1];
    const aside = Math.abs(dx * side[1]) + Math.abs(dy * side[0]);
    if (along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
