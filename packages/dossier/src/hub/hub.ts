/** Invariant: every document at hand is listed once; a copy names the original that it repeats. */
import type { Document, ListedDocument, Statement, UsedSource } from '@demarche/contract';
import { compare } from '../evidence/evidence.ts';

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
export function usedSources(documents: readonly ListedDocument[], statements: readonly Statement[]): UsedSource[] {
  const told = new Map<string, number>();
  const sourceOf = new Map(documents.map(({ id, source }) => [id, source]));
  for (const { reports } of statements) {
    const named = reports.map(({ document }) => sourceOf.get(document) ?? null);
    for (const source of named.length === 1 ? named : new Set(named)) {
      if (source !== null) told.set(source, (told.get(source) ?? 0) + 1);
    }
  }
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
