/** Invariant: whoever reads an export learns what was asked for, field by field. */
import type { DossierFilter } from '@demarche/contract';

const NAMES: Readonly<Record<keyof DossierFilter, string>> = {
  actors: 'of',
  groups: 'of members of',
  acts: 'with the act',
  position: 'with the position',
  legality: 'with the view of the law',
  from: 'from',
  to: 'until',
  rung: 'with evidence at least',
  sources: 'told by',
  outlets: 'told by the source',
  languages: 'in the language',
  words: 'with the words',
};

/** A filter in words, or null where it asks for nothing. @example 'of BRA or CHN; from 2026-01-04' */
export function filterInWords(filter: DossierFilter): string | null {
  const parts = (Object.keys(NAMES) as (keyof DossierFilter)[]).flatMap((field) => {
    const value = filter[field];
    if (value === undefined) return [];
    return [`${NAMES[field]} ${Array.isArray(value) ? value.join(' or ') : value}`];
  });
  return parts.length === 0 ? null : parts.join('; ');
}
