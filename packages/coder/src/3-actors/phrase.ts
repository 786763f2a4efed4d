/** The noun phrases that stage 3 works with, before anaphora is resolved. */
import type { ActorCode, Office } from '@demarche/contract';
import type { OfficeEntry } from './office-lexicon.ts';

/** What a phrase's words say by themselves: whose office, which person. Token indices are into its sentence, `[first, last)`. */
export interface Phrase {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: 'name' | 'office' | 'person' | 'group';
  readonly kind: 'state' | 'capital' | 'demonym' | 'organisation' | 'office' | 'person' | 'group';
  readonly actors: readonly ActorCode[];
  readonly office: Office;
  readonly entry: OfficeEntry | null;
  readonly person: string | null;
  readonly stateVoice: boolean;
  readonly plural: boolean;
  readonly gender: 'f' | 'm' | null;
  /** The small word before it that governs it (`in`, `of`, `with`), or null. */
  readonly after: string | null;
  /** Named as the whole of the office's owner: false where the text leaves the owner open (`the foreign minister`). */
  readonly owned: boolean;
  /** An outlet or agency. */
  readonly outlet: boolean;
}
