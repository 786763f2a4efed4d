/** Invariant: a mention's span lies inside the text; mentions are in text order and may nest (a list and its members). */
import type { ActorCode, Affiliation, Office, Span, Speaker } from '@demarche/contract';
import type { Token } from '../1-sentences/index.ts';
import type { Phrase } from './phrase.ts';
import type { Meaning } from './meaning.ts';

/** Words that name, or stand for, one or more actors. */
export interface Mention {
  readonly span: Span;
  readonly actors: readonly ActorCode[];
  readonly kind: 'state' | 'capital' | 'demonym' | 'organisation' | 'office' | 'person' | 'pronoun' | 'group';
  readonly office: Office;
  readonly person: string | null;
  /** False for opposition, legislators, media, private persons. */
  readonly stateVoice: boolean;
}

export interface Cast {
  /** Every mention, in text order. */
  readonly mentions: readonly Mention[];
  /** One speaker for each attribution, in the same order. */
  readonly speakers: readonly Speaker[];
  /** Who is said to be of which actor in which office, each once, in text order. */
  readonly affiliations: readonly Affiliation[];
}

/** The mention that a phrase is; a place named for itself names nobody. */
export function mentionOf(
  phrase: Phrase,
  { actors, office, person, stateVoice }: Meaning,
  tokens: readonly Token[],
): Mention {
  const span: Span = [tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end];
  const named = phrase.place ? [] : actors;
  return { span, actors: named, kind: phrase.kind, office, person, stateVoice: stateVoice && named.length > 0 };
}
