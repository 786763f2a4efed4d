/** records + judgements + codebook -> dossier. Pure: the same inputs in any order give the same bytes. */
import type {
  ActorCode,
  CodedRecord,
  Codebook,
  Crisis,
  Document,
  Dossier,
  ExportFormat,
  Judgement,
} from '@demarche/contract';

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

export declare function compile(input: CompileInput): Dossier;

/** The dossier as one text: JSON (whole), CSV (one row a statement report), Markdown (a table a section, with links). */
export declare function exportDossier(dossier: Dossier, format: ExportFormat): string;
