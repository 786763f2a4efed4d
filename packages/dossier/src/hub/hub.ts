/** Invariant: every document at hand is listed once; a copy names the original that it repeats. */
import type { Document, ListedDocument, UsedSource } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';
import { keeping } from '../evidence/kept.ts';
import type { Days } from '../in-order.ts';
import type { Made } from '../statements/statements.ts';

/** A document as the dossier lists it; `original` is the document whose text it repeats. */
export const listed = (
  { id, title, url, published, source, language }: Document,
  original: Document | null,
): ListedDocument => ({
  id,
  title,
  url,
  published,
  source: source?.name ?? null,
  sourceKind: source?.kind ?? 'unknown',
  country: source?.country ?? null,
  language,
  copyOf: original?.id ?? null,
});

/** Which sources were used, by name; documents without a source are left out. */
export type UsedSources = (documents: readonly ListedDocument[], days: Days<Made>) => UsedSource[];

/** Finds used sources, and keeps which tell the statements of each day. */
export function createUsedSources(): UsedSources {
  const tellingOn = keeping(telling);
  return (documents, days) => {
    const told = new Map<string, number>();
    for (const made of days.values()) {
      for (const [source, statements] of tellingOn(made)) told.set(source, (told.get(source) ?? 0) + statements);
    }
    return listedSources(documents, told);
  };
}

/** How many of these statements each source tells. */
function telling(made: readonly Made[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { reports } of made) {
    for (const source of new Set(reports.map(({ document }) => document.source?.name))) {
      if (source !== undefined) told.set(source, (told.get(source) ?? 0) + 1);
    }
  }
  return told;
}

function listedSources(documents: readonly ListedDocument[], told: ReadonlyMap<string, number>): UsedSource[] {
  const groups = Map.groupBy(
    documents.filter(({ source }) => source !== null),
    ({ source }) => source!,
  );
  return [...groups]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([name, group]) => ({
      name,
      kind: group[0]!.sourceKind,
      country: group[0]!.country,
      documents: group.length,
      copies: group.filter(({ copyOf }) => copyOf !== null).length,
      statements: told.get(name) ?? 0,
    }));
}
