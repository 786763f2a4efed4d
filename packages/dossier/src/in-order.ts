/** Invariant: days in order, undated last; inside a day what one document tells keeps that document's order. */
import type { ActorCode, DocumentId } from '@demarche/contract';
import { compare, type Place } from './evidence/evidence.ts';
import { createGroups, keeping } from './evidence/kept.ts';

/** When something was, and who tells it where. */
export interface Placing<T> {
  readonly dayOf: (item: T) => string | null;
  readonly whereOf: (item: T) => { readonly actors: readonly ActorCode[]; readonly places: readonly Place[] };
}

interface Anchored<T> {
  readonly item: T;
  readonly rank: number;
  readonly offset: number;
}

/** The day of what has none. */
export const UNDATED = '9999';

/** Things by day in order, those of a day in order; a day on which nothing changed has the same list as before. */
export type Days<T> = ReadonlyMap<string, readonly T[]>;

/** Sorts by day, then by where things stand; `ranks` are the places of the documents in the dossier's order. */
export type InOrder<T> = (items: readonly T[], ranks: ReadonlyMap<DocumentId, number>) => Days<T>;

/** An order that is kept for each day on which nothing changed: two documents never change places. */
export function createOrder<T>({ dayOf, whereOf }: Placing<T>): InOrder<T> {
  const days = createGroups<T, string>();
  let ranksNow: ReadonlyMap<DocumentId, number> = new Map();
  const ordered = keeping((items: readonly T[]) => inDay(items, whereOf, ranksNow));
  return (items, ranks) => {
    ranksNow = ranks;
    return new Map(
      [...days(items, (item) => [dayOf(item) ?? UNDATED])]
        .toSorted(([a], [b]) => compare(a, b))
        .map(([day, group]) => [day, ordered(group)]),
    );
  };
}

/**
 * What several documents tell is put where the document stands that tells most of these actors on that day, so that three
 * communications in one article stay in their order.
 */
export function inDay<T>(
  items: readonly T[],
  whereOf: Placing<T>['whereOf'],
  ranks: ReadonlyMap<DocumentId, number>,
): readonly T[] {
  const told = new Map<string, Map<DocumentId, number>>();
  const dated = items.map((item) => {
    const { actors, places } = whereOf(item);
    const key = actors.join(' ');
    const counts = told.get(key) ?? new Map<DocumentId, number>();
    told.set(key, counts);
    for (const { document } of places) counts.set(document, (counts.get(document) ?? 0) + 1);
    return { item, places, counts };
  });
  const anchored = dated.map(({ item, places, counts }): Anchored<T> => {
    const anchor = anchorOf(places, counts, ranks);
    return { item, rank: anchor ? ranks.get(anchor.document)! : -1, offset: anchor?.offset ?? 0 };
  });
  return anchored.toSorted((a, b) => a.rank - b.rank || a.offset - b.offset).map(({ item }) => item);
}

function anchorOf(
  places: readonly Place[],
  told: ReadonlyMap<DocumentId, number>,
  ranks: ReadonlyMap<DocumentId, number>,
): Place | undefined {
  const [only, ...more] = places;
  if (more.length === 0) return only;
  return places.toSorted(
    (a, b) =>
      told.get(b.document)! - told.get(a.document)! ||
      ranks.get(a.document)! - ranks.get(b.document)! ||
      a.offset - b.offset,
  )[0];
}
