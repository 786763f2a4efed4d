/** Invariant: the routes reach the product only through a Desk, so that a test can put another one in its place. */
import type {
  ActorWords,
  AddRequest,
  BlindAgreement,
  BlindRound,
  Crisis,
  CrisisId,
  CrisisSummary,
  Day,
  DocumentId,
  DocumentView,
  Dossier,
  DossierPart,
  DossierParts,
  DossierSummary,
  ExportFormat,
  HandRequest,
  Health,
  Judgement,
  JudgementRequest,
  Outcome,
  Progress,
  ReviewQueue,
  Search,
  SearchHit,
  SearchRequest,
  SharePass,
  Statement,
  StatementPage,
  StatementQuery,
} from '@demarche/contract';
import type { ExportOptions, Exported, Snapshot } from '@demarche/usecases';
import type { AccountsDesk } from './accounts-desk.ts';
import type { AlertsDesk } from './alerts-desk.ts';
import type { ViewsDesk } from './views-desk.ts';

/** The use cases with their ports already in. */
export interface Desk {
  /** The same desk as a share shows it. */
  sharedAs(pass: SharePass): Desk;
  readonly accounts: AccountsDesk;
  readonly alerts: AlertsDesk;
  readonly views: ViewsDesk;
  health(): Promise<Health>;
  listCrises(): Promise<CrisisSummary[]>;
  hasCrisis(crisis: CrisisId): Promise<boolean>;
  createCrisis(crisis: Crisis): Promise<Outcome<Crisis>>;
  compileDossier(crisis: CrisisId, asOf: Day | null): Promise<Outcome<Dossier>>;
  dossierParts(crisis: CrisisId, parts: readonly DossierPart[], asOf: Day | null): Promise<Outcome<DossierParts>>;
  summariseDossier(crisis: CrisisId, asOf: Day | null): Promise<Outcome<DossierSummary>>;
  listActorWords(crisis: CrisisId, asOf: Day | null): Promise<Outcome<ActorWords[]>>;
  reviewQueue(crisis: CrisisId, limit: number): Promise<Outcome<ReviewQueue>>;
  blindRound(crisis: CrisisId, coder: string, limit: number): Promise<Outcome<BlindRound>>;
  agreementOfBlind(crisis: CrisisId): Promise<Outcome<BlindAgreement>>;
  listStatements(crisis: CrisisId, query: StatementQuery): Promise<Outcome<StatementPage>>;
  showStatement(crisis: CrisisId, id: string): Promise<Outcome<Statement>>;
  addSource(crisis: CrisisId, request: AddRequest, onProgress: (progress: Progress) => void): Promise<unknown>;
  showDocument(id: DocumentId, crisis: CrisisId | null): Promise<Outcome<DocumentView>>;
  showSnapshot(id: DocumentId): Promise<Outcome<Snapshot>>;
  takeOut(crisis: CrisisId, document: DocumentId): Promise<Outcome<DocumentView>>;
  putIn(crisis: CrisisId, document: DocumentId): Promise<Outcome<DocumentView>>;
  searchDocuments(query: string, crisis: CrisisId | null, limit: number): Promise<SearchHit[]>;
  addByHand(document: DocumentId, request: HandRequest): Promise<Outcome<Judgement>>;
  recordJudgement(request: JudgementRequest): Promise<Outcome<Judgement>>;
  logSearch(crisis: CrisisId, request: SearchRequest): Promise<Outcome<Search>>;
  listSearches(crisis: CrisisId): Promise<Outcome<Search[]>>;
  exportCrisis(crisis: CrisisId, format: ExportFormat, options: ExportOptions): Promise<Outcome<Exported>>;
  archiveDossier(crisis: CrisisId, options: ExportOptions): Promise<Outcome<Exported>>;
}
