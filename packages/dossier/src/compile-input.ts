import type {
  ActorCode,
  CodedRecord,
  Codebook,
  Crisis,
  Day,
  Document,
  Judgement,
  RosterEntry,
  Scale,
  Search,
} from '@demarche/contract';

/** A document with its record. */
export interface Coded {
  readonly document: Document;
  readonly record: CodedRecord;
}

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
  /** What people looked for, and where. */
  readonly searches: readonly Search[];
  /** Whom the dossier looks for: the states and organisations of the world on the crisis's first day. */
  readonly roster: readonly RosterEntry[];
  /** Nothing published or said after this day counts; null for no limit. */
  readonly asOf: Day | null;
  /** Display name of an actor, from the atlas. */
  readonly nameOf: (code: ActorCode) => string;
}
