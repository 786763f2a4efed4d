/** Invariant: an actor string alone is read as one source would be, with no document around it. */
import type { Atlas } from '@demarche/atlas';
import type { ActorCode, Office } from '@demarche/contract';
import { tokenize } from '../1-sentences/index.ts';
import { phrasesOf } from './issuer.ts';
import { headPhrase } from './source.ts';

/** What a string such as `the Danish foreign minister` says of an actor by itself. */
interface ResolvedActor {
  /** Empty for private persons, outlets, and where the string names no actor. */
  readonly actors: readonly ActorCode[];
  /** The state or organisation that it is of, also for private persons. */
  readonly nations: readonly ActorCode[];
  readonly office: Office;
  readonly person: string | null;
}

/**
 * The actor that a string names.
 * @example resolveActor("Chile's Defense Ministry", atlas).actors // ['CHL']
 */
export function resolveActor(text: string, atlas: Atlas): ResolvedActor {
  const phrases = phrasesOf(text, atlas);
  const head = headPhrase(phrases, tokenize(text), [[0, text.length]]);
  const named = phrases.find((phrase) => phrase.nations.length > 0);
  const { actors, nations, office, person } = head ?? {
    actors: [],
    nations: [],
    office: 'other' as const,
    person: null,
  };
  return { actors, nations: nations.length > 0 ? nations : (named?.nations ?? []), office, person };
}
