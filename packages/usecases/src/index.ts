/** What a user can do; the command line, the server and the jobs all call these and nothing deeper. */
import type {
  ActorCode,
  AddRequest,
  Codebook,
  CodedRecord,
  Crisis,
  CrisisId,
  CrisisSummary,
  Document,
  DocumentId,
  DocumentView,
  Dossier,
  ExportFormat,
  Health,
  Judgement,
  JudgementRequest,
  Outcome,
  Progress,
  SearchHit,
  Statement,
  StatementPage,
  StatementQuery,
} from '@demarche/contract';
import type { Store } from '@demarche/store';
import type { Fetched } from '@demarche/reader';

/** Everything outside that the use cases need; an app's `compose.ts` fills it. */
export interface Ports {
  readonly store: Store;
  readonly code: (document: Document, crisis: Crisis | null) => CodedRecord;
  readonly coderVersion: string;
  readonly codebook: Codebook;
  readonly nameOf: (code: ActorCode) => string;
  readonly fetchUrl: (url: string) => Promise<Outcome<Fetched>>;
  readonly now: () => Date;
  readonly version: string;
}

type OnProgress = (progress: Progress) => void;

export declare function createCrisis(ports: Ports, crisis: Crisis): Promise<Outcome<Crisis>>;
export declare function listCrises(ports: Ports): Promise<CrisisSummary[]>;
/** Reads, stores and codes what is given; a feed adds its entries. Failures are reported and the rest goes on. */
export declare function addSource(
  ports: Ports,
  crisis: CrisisId,
  request: AddRequest,
  onProgress?: OnProgress,
): Promise<Extract<Progress, { kind: 'finished' }>>;
/** Codes every document that has no record at this coder version. */
export declare function codeWaiting(ports: Ports, onProgress?: OnProgress): Promise<number>;
export declare function compileDossier(ports: Ports, crisis: CrisisId): Promise<Outcome<Dossier>>;
export declare function recordJudgement(ports: Ports, request: JudgementRequest): Promise<Outcome<Judgement>>;
export declare function listStatements(
  ports: Ports,
  crisis: CrisisId,
  query: StatementQuery,
): Promise<Outcome<StatementPage>>;
export declare function showStatement(ports: Ports, crisis: CrisisId, id: string): Promise<Outcome<Statement>>;
export declare function showDocument(ports: Ports, id: DocumentId): Promise<Outcome<DocumentView>>;
export declare function searchDocuments(
  ports: Ports,
  query: string,
  crisis: CrisisId | null,
  limit: number,
): Promise<SearchHit[]>;
export declare function exportCrisis(ports: Ports, crisis: CrisisId, format: ExportFormat): Promise<Outcome<string>>;
export declare function health(ports: Ports): Promise<Health>;
