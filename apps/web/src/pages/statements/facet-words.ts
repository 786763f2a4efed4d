/** Invariant: a value of a facet has one name, in the list and among what is chosen. */
import type { StatementPage } from '@demarche/contract';
import { ACT, LEGALITY, POSITION, S, SOURCE_KIND } from '../../strings.ts';
import type { FacetName } from './statement-filters.ts';
import { SEARCH } from './strings.ts';

export type Facet = StatementPage['facets'][FacetName];

export const TITLE: Record<FacetName, string> = {
  position: S.politicalAxis,
  legality: S.legalAxis,
  act: S.act,
  actor: S.actor,
  source: SEARCH.source,
  sourceKind: SEARCH.sourceKind,
};

const WORDS: Record<FacetName, Readonly<Record<string, string>>> = {
  position: POSITION,
  legality: LEGALITY,
  act: ACT,
  actor: {},
  source: {},
  sourceKind: SOURCE_KIND,
};

export const wordFor = (name: FacetName, { value, label }: Facet[number]): string => WORDS[name][value] ?? label;
