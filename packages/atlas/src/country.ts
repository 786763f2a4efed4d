/** Invariant: what identifies a state or territory elsewhere; nothing here is a name that texts use. */
import type { ActorCode } from '@demarche/contract';
import countryRows from '../data/countries.json' with { type: 'json' };
import type { CountryRow } from './schema.ts';

/** A state or territory in Wikidata and in the regions of UN M49. */
export interface Country {
  readonly wikidata: string;
  /** `Africa`, `Americas`, `Asia`, `Europe`, `Oceania`; null for Antarctica. */
  readonly region: string | null;
  /** As UN M49 names it: `Western Asia`. */
  readonly subregion: string | null;
}

/** Wikidata id and region of a state or territory; undefined for any other actor. @example countryOf('FRA')?.wikidata // 'Q142' */
export const countryOf = (code: ActorCode): Country | undefined =>
  (countryRows as readonly CountryRow[]).find((row) => row.code === code);
