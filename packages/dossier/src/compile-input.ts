import type { ActorCode, CodedRecord, Codebook, Crisis, Document, Judgement, Scale } from '@demarche/contract';

/** What a dossier is compiled from, as sets: their order does not matter. */
export interface CompileInput {
  readonly crisis: Crisis;
  readonly documents: readonly Document[];
  readonly records: readonly CodedRecord[];
  readonly judgements: readonly Judgement[];
  readonly codebook: Codebook;
  /** Codebooks that read the axes of `codebook`. */
  readonly scales: readonly Scale[];
  readonly coder: string;
  /** Display name of an actor, from the atlas. */
  readonly nameOf: (code: ActorCode) => string;
}
