/** Invariant: silence is never agreement: a pair is compared only on what both took a view on, and the order of actors and their names decide nothing. */
import type { ActorCode, Alignment } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { type Sums, pairsOf, rounded, sumUp, sumsOf } from './agreement.ts';
import { type Held, type Row, actorsOf, asHeard, heardIn, rowsOf } from './alignment-table.ts';
import { averageLinkage, onGrid } from './linkage.ts';
import { type Item, sameTable } from './compared-items.ts';

/** Who stands with whom; kept while nobody's views changed. */
export function createAlignment(): (items: readonly Item[]) => Alignment {
  let last: { items: readonly Item[]; alignment: Alignment } | null = null;
  return (items) => {
    if (last === null || !sameTable(last.items, items)) last = { items, alignment: alignmentOf(items) };
    return last.alignment;
  };
}

/** Who stands with whom over these items. */
export function alignmentOf(items: readonly Item[]): Alignment {
  const table = items.toSorted((a, b) => compare(a.id, b.id));
  const actors = actorsOf(table);
  const rows = rowsOf(table, actors);
  const sums = sumsOf(actors.length);
  const clusters = cluster(rows, actors.length, null, sums);
  const resamplings = actors.length === 0 ? 0 : affordable(rows, actors.length);
  const together = coAssigned(rows, clusters.of, resamplings, sums);
  const groups = [...Map.groupBy(actors.keys(), (i) => clusters.of[i]!).values()];
  const restsOn = (members: readonly ActorCode[]) =>
    new Set(members.flatMap((actor) => table.flatMap(({ views }) => views.get(actor)?.[0]?.restsOn ?? []))).size;
  return {
    items: items.map(({ id, title }) => ({ id, title })),
    actors: actors.toSorted(compare),
    pairs: pairsOf(rows, actors),
    clusters: groups
      .map((members) => ({
        actors: members.map((i) => actors[i]!).toSorted(compare),
        stability: members.length === 1 ? null : rounded(together(members)),
        statements: restsOn(members.map((i) => actors[i]!)),
      }))
      .toSorted((a, b) => b.actors.length - a.actors.length || compare(a.actors[0]!, b.actors[0]!)),
    resamplings,
  };
}

/**
 * How much a pair of few or lopsided items is drawn towards no similarity at all: as much as half an item on which nobody can agree by chance. One
 * clear item gives at most 0.67, ten give 0.95.
 */
const SHRINKAGE = 0.5;

/** One actor of another view is thought of on each item, so that to agree on what nobody denies is still a little. */
const UNHEARD = 1;

/**
 * Clusters of actors by average linkage over kappa shrunk for few items, cut where two clusters agree no more than chance would have them. A pair
 * without a common item is similar by 0: it neither joins nor parts. `resampling` null takes all statements.
 */
function cluster(
  rows: readonly Row[],
  n: number,
  resampling: number | null,
  sums: Sums,
): { readonly of: Int32Array; readonly present: Uint8Array } {
  const present = new Uint8Array(n);
  const hear = resampling === null ? asHeard : heardIn(resampling);
  const held: Held = (row, i) => {
    const label = hear(row, i);
    if (label !== -1) present[row.who[i]!] = 1;
    return label;
  };
  const { beyond, left } = sumUp(rows, n, held, UNHEARD, sums);
  const similarities = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const at = i * n + j;
      if (left[at] === 0) continue;
      similarities[at] = similarities[j * n + i] = onGrid(beyond[at]! / (left[at]! + SHRINKAGE));
    }
  }
  return { of: averageLinkage(similarities, n), present };
}

const RESAMPLINGS = 100;

/** Fewer resamplings say little; more actors and items than this leaves time for get these. */
const FEWEST = 10;

/** Steps that all resamplings together may take; a step is some nanoseconds. */
const STEPS = 2.5e7;

function affordable(rows: readonly Row[], n: number): number {
  const steps = rows.reduce((total, { who }) => total + who.length ** 2 / 2 + 8 * who.length, 4 * n * n);
  return Math.min(RESAMPLINGS, Math.max(FEWEST, Math.floor(STEPS / steps)));
}

/**
 * The mean share of resamplings in which two of these actors fall together, of those in which both are heard with a view at all (S. Monti and
 * others, Consensus clustering, Machine Learning 52, 2003). Statements are resampled, not items: the items are few and are not drawn from
 * many, while which statements were heard is chance. A joint statement is lost to all its signatories at once.
 */
function coAssigned(
  rows: readonly Row[],
  clusters: Int32Array,
  resamplings: number,
  sums: Sums,
): (members: readonly number[]) => number {
  const n = clusters.length;
  const heard = new Float64Array(n * n);
  const together = new Float64Array(n * n);
  const groups = [...Map.groupBy(clusters.keys(), (i) => clusters[i]!).values()];
  for (let resampling = 0; resampling < resamplings; resampling += 1) {
    const { of, present } = cluster(rows, n, resampling, sums);
    for (const members of groups)
      eachPair(members, (i, j) => {
        if (present[i] === 0 || present[j] === 0) return;
        heard[i * n + j]! += 1;
        if (of[i] === of[j]) together[i * n + j]! += 1;
      });
  }
  return (members) => {
    let [total, pairs] = [0, 0];
    eachPair(members, (i, j) => {
      const at = i * n + j;
      pairs += 1;
      if (heard[at]! > 0) total += together[at]! / heard[at]!;
    });
    return total / pairs;
  };
}

function eachPair(members: readonly number[], take: (i: number, j: number) => void): void {
  for (const [place, i] of members.entries()) {
    for (let other = place + 1; other < members.length; other += 1) take(i, members[other]!);
  }
}
