/**
 * Invariant: whether a document repeats an earlier one depends on these two alone; an original is never a copy. A document is a copy where most
 * of what it says stands in the earlier one already, whatever else that one says: an article that quotes half a communiqué is none.
 */
import type { Document, DocumentId } from '@demarche/contract';
import { byPublished } from '../evidence/evidence.ts';
import { type Component, createLinks } from '../evidence/links.ts';
import { shareIn, sketchOf } from './sketch.ts';

/** The least share of a copy's shingles that the original has, as found on rewrites of known documents (eval/copies.ts). */
const LEAST_SHARE = 0.45;

/** A text of fewer shingles says too little to be known again. */
const LEAST_SHINGLES = 12;

/** Finds the original of every document that repeats one; documents in order of publication. */
export type FindCopies = (documents: readonly Document[]) => Map<DocumentId, Document>;

/** Finds copies, and looks only at documents that are new. */
export function createCopies(): FindCopies {
  const bucketOf = (document: Document) => [{ name: 'sample', tokens: sketchOf(document).sample }];
  const originals = createLinks({
    lies: bucketOf,
    looks: bucketOf,
    link: repeats,
    order: byPublished,
    make: originalsIn,
  });
  return (documents) => new Map(originals(documents));
}

/** The least share of the shorter one's sample in which two have met, where they are compared at all. */
const LEAST_MET = 0.05;

/** How far the later of two repeats the earlier, 0 for not enough; `met` is how much of their samples they have in common. */
function repeats(a: Document, b: Document, met: number): number {
  if (met < LEAST_MET * Math.min(sketchOf(a).sample.length, sketchOf(b).sample.length)) return 0;
  const [earlier, later] = byPublished(a, b) < 0 ? [a, b] : [b, a];
  const copy = sketchOf(later);
  if (copy.shingles.length < LEAST_SHINGLES) return earlier.text === later.text ? 1 : 0;
  const share = shareIn(copy, sketchOf(earlier));
  return share >= LEAST_SHARE ? share : 0;
}

/** Each copy with the earliest document that it repeats, or with that one's own original. */
function originalsIn({ items, links }: Component<Document>): [DocumentId, Document][] {
  const earliest = new Map<number, number>();
  for (const { a, b } of links) earliest.set(b, Math.min(a, earliest.get(b) ?? a));
  const found: [DocumentId, Document][] = [];
  for (const [copy, original] of [...earliest].toSorted(([a], [b]) => a - b)) {
    const root = earliest.get(original) ?? original;
    earliest.set(copy, root);
    found.push([items[copy]!.id, items[root]!]);
  }
  return found;
}
