/** Invariant: a mention's span lies inside the text; mentions are in text order and may nest (a list and its members). */
import type { ActorCode, Office, Span, Speaker } from '@demarche/contract';

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
