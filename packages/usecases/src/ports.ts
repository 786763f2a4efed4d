/** Invariant: everything outside that the use cases need comes through here; an app's `compose.ts` fills it, once. */
import type {
  ActorCode,
  Codebook,
  CodedRecord,
  Crisis,
  Day,
  Document,
  Dossier,
  Outcome,
  Progress,
  RosterEntry,
  Scale,
  Survey,
} from '@demarche/contract';
import type { Fetched } from '@demarche/reader';
import type { Store } from '@demarche/store';

export interface Ports {
  readonly store: Store;
  readonly code: (document: Document, crisis: Crisis | null) => Promise<CodedRecord>;
  /** What a document tells of what happened, before any crisis is known. */
  readonly survey: (document: Document) => Promise<Survey>;
  readonly coderVersion: string;
  readonly codebook: Codebook;
  /** Codebooks that read the axes of `codebook`, shown beside it. */
  readonly scales: readonly Scale[];
  readonly nameOf: (code: ActorCode) => string;
  /** The states and organisations of the world on a day, with where they belong. */
  readonly roster: (day: Day) => readonly RosterEntry[];
  readonly fetchUrl: (url: string) => Promise<Outcome<Fetched>>;
  /** Sends JSON to an address that a user named. */
  readonly postUrl: (
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ) => Promise<Outcome<null>>;
  /** How a dossier is shown to whoever asks; as it is, where this is left out. Nothing that it leaves out is to be found by asking further. */
  readonly seenAs?: (dossier: Dossier) => Dossier;
  readonly now: () => Date;
  readonly version: string;
}

/** Told of each step while the work goes on; called in order, never at the same time. */
export type OnProgress = (progress: Progress) => void;

export type Finished = Extract<Progress, { kind: 'finished' }>;
