/** Invariant: two actors are compared only on items on which both hold a view. */
import type { ActorCode, AlignmentPair } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { type Held, type Row, asHeard } from './alignment-table.ts';

/** Sums over the items that two actors have in common, `n` by `n`, at the lower number's row. */
export interface Sums {
  /** How many there are. */
  readonly common: Uint16Array;
  /** Agreement beyond what chance would give. */
  readonly beyond: Float64Array;
  /** What chance leaves to agree on. */
  readonly left: Float64Array;
}

/** Sums to be filled, as often as wanted. */
export const sumsOf = (n: number): Sums => ({
  common: new Uint16Array(n * n),
  beyond: new Float64Array(n * n),
  left: new Float64Array(n * n),
});

/**
 * Chance on an item is that two of its actors, drawn anew each, have the same label: the sum of the squared shares of its labels, as in Scott's pi
 * (W. Scott, Reliability of content analysis, Public Opinion Quarterly 19, 1955) with all actors pooled (J. Fleiss, Measuring nominal scale
 * agreement among many raters, Psychological Bulletin 76, 1971). `unheard` actors of another view are counted in besides.
 */
export function sumUp(rows: readonly Row[], n: number, held: Held, unheard: number, into: Sums): Sums {
  const { common, beyond, left } = into;
  for (const sums of [common, beyond, left]) sums.fill(0);
  const who = new Int32Array(n);
  const what = new Int32Array(n);
  for (const row of rows) {
    let count = 0;
    const counts = new Float64Array(row.labels);
    for (let i = 0; i < row.who.length; i += 1) {
      const label = held(row, i);
      if (label === -1) continue;
      who[count] = row.who[i]!;
      what[count] = label;
      count += 1;
      counts[label]! += 1;
    }
    const all = count + unheard;
    const chance = counts.reduce((total, one) => total + (one / all) ** 2, 0);
    for (let i = 0; i < count; i += 1) {
      for (let j = i + 1; j < count; j += 1) {
        const at = who[i]! * n + who[j]!;
        common[at]! += 1;
        left[at]! += 1 - chance;
        beyond[at]! += what[i] === what[j] ? 1 - chance : -chance;
      }
    }
  }
  return into;
}

/** To four decimals. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Below this the agreement left beyond chance is nothing but rounding. */
const NOTHING_LEFT = 1e-9;

/** Every pair with a common item, by code. */
export function pairsOf(rows: readonly Row[], actors: readonly ActorCode[]): AlignmentPair[] {
  const n = actors.length;
  const { common, beyond, left } = sumUp(rows, n, asHeard, 0, sumsOf(n));
  const byCode = [...actors.keys()].toSorted((i, j) => compare(actors[i]!, actors[j]!));
  const pairs: AlignmentPair[] = [];
  for (const [place, i] of byCode.entries()) {
    for (const j of byCode.slice(place + 1)) {
      const at = Math.min(i, j) * n + Math.max(i, j);
      const count = common[at]!;
      if (count === 0) continue;
      const [gained, gainable] = [beyond[at]!, left[at]!];
      pairs.push({
        a: actors[i]!,
        b: actors[j]!,
        n: count,
        agreement: Math.max(0, rounded((gained + count - gainable) / count)),
        kappa: gainable < NOTHING_LEFT ? null : rounded(gained / gainable),
      });
    }
  }
  return pairs;
}
