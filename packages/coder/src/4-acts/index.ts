/** Stage 4: the principal event and its sides; what each attribution does, to whom; contacts, expectations, situations, wordings, coded events. */
import type {
  Act,
  ActorCode,
  CodedEvent,
  Contact,
  Crisis,
  Document,
  Expectation,
  Situation,
  Wording,
} from '@demarche/contract';
import type { Sentence } from '../1-sentences/index.ts';
import type { ExtractedAttribution } from '../2-attributions/index.ts';
import type { Cast } from '../3-actors/index.ts';

/** The event that the document's speakers react to. */
export interface PrincipalEvent {
  readonly perpetrators: readonly ActorCode[];
  readonly affected: readonly ActorCode[];
}

export interface CodedActs {
  readonly acts: readonly Act[];
  readonly hedged: boolean;
  readonly negated: boolean;
  readonly why: readonly string[];
}

export interface Coding {
  readonly event: PrincipalEvent;
  /** One for each attribution, in the same order. */
  readonly acts: readonly CodedActs[];
  readonly contacts: readonly Contact[];
  readonly expectations: readonly Expectation[];
  readonly situations: readonly Situation[];
  readonly wordings: readonly Wording[];
  readonly events: readonly CodedEvent[];
}

/** Codes the acts of a document's attributions and its contacts, expectations, situations, wordings and events. */
export function codeActs(
  _document: Document,
  _sentences: readonly Sentence[],
  attributions: readonly ExtractedAttribution[],
  _cast: Cast,
  _crisis: Crisis | null,
): Coding {
  return {
    event: { perpetrators: [], affected: [] },
    acts: attributions.map(() => ({ acts: [], hedged: false, negated: false, why: [] })),
    contacts: [],
    expectations: [],
    situations: [],
    wordings: [],
    events: [],
  };
}
