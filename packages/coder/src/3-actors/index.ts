/** Stage 3: which actors the text names and which of them speaks in each attribution. */
import type { ActorCode, Document, Office, Span, Speaker } from '@demarche/contract';
import type { Atlas } from '@demarche/atlas';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { Casting } from './cast.ts';

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
}

/** The mentions of actors in a document and the speaker of each attribution. */
export function identifyActors(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  atlas: Atlas,
): Cast {
  return new Casting(document, sentences, attributions, atlas).read();
}

export { resolveActor, type ResolvedActor } from './resolve-actor.ts';
