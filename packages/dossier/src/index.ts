/** records + judgements + codebook -> dossier. Pure: the same inputs in any order give the same bytes. */
import type { ActorCode, CodedRecord, Codebook, Crisis, Document, Judgement } from '@demarche/contract';

export interface CompileInput {
  readonly crisis: Crisis;
  readonly documents: readonly Document[];
  readonly records: readonly CodedRecord[];
  readonly judgements: readonly Judgement[];
  readonly codebook: Codebook;
  readonly coder: string;
  /** Display name of an actor, from the atlas. */
  readonly nameOf: (code: ActorCode) => string;
}

export { compile } from './compile.ts';
export { exportDossier } from './export/index.ts';
