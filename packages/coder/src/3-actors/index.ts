/** Stage 3: which actors the text names and which of them speaks in each attribution. */
import type { Document, Encoding } from '@demarche/contract';
import type { Atlas } from '@demarche/atlas';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import { Casting } from './cast.ts';
import { atlasOf } from './homographs.ts';
import type { Cast } from './mention.ts';

export type { Cast, Mention } from './mention.ts';

/** The mentions of actors in a document and the speaker of each attribution. */
export function identifyActors(
  document: Document,
  sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  encoding: Encoding,
  atlas: Atlas,
): Cast {
  return new Casting(document, sentences, attributions, encoding, atlasOf(document.text, atlas)).read();
}

export { mostNamed } from './issuer.ts';
export { references } from './reference/refer.ts';
export { resolveActor, type ResolvedActor } from './resolve-actor.ts';
