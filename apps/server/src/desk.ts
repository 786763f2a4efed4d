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
  Statement,
  StatementPage,
  StatementQuery,
} from '@demarche/contract';
import * as usecases from '@demarche/usecases';
import type { ExportOptions, Exported, Ports, Snapshot } from '@demarche/usecases';
import { accountsOver, type AccountsDesk } from './accounts-desk.ts';
import { alertsOver, type AlertsDesk } from './alerts-desk.ts';
import { viewsOver, type ViewsDesk } from './views-desk.ts';

/** The use cases with their ports already in. */
export interface Desk {
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

export function deskOver(ports: Ports): Desk {
  return {
    accounts: accountsOver(ports),
    alerts: alertsOver(ports),
    views: viewsOver(ports),
    health: () => usecases.health(ports),
    listCrises: () => usecases.listCrises(ports),
    hasCrisis: async (crisis) => (await ports.store.crisis(crisis)) !== null,
    createCrisis: (crisis) => usecases.createCrisis(ports, crisis),
    compileDossier: (crisis, asOf) => usecases.compileDossier(ports, crisis, asOf),
    dossierParts: (crisis, parts, asOf) => usecases.dossierParts(ports, crisis, parts, asOf),
    summariseDossier: (crisis, asOf) => usecases.summariseDossier(ports, crisis, asOf),
    listActorWords: (crisis, asOf) => usecases.listActorWords(ports, crisis, asOf),
    reviewQueue: (crisis, limit) => usecases.reviewQueue(ports, crisis, limit),
    blindRound: (crisis, coder, limit) => usecases.blindRound(ports, crisis, coder, limit),
    agreementOfBlind: (crisis) => usecases.agreementOfBlind(ports, crisis),
    listStatements: (crisis, query) => usecases.listStatements(ports, crisis, query),
    showStatement: (crisis, id) => usecases.showStatement(ports, crisis, id),
    addSource: (crisis, request, onProgress) => usecases.addSource(ports, crisis, request, onProgress),
    showDocument: (id, crisis) => usecases.showDocument(ports, id, crisis),
    showSnapshot: (id) => usecases.showSnapshot(ports, id),
    takeOut: (crisis, document) => usecases.takeOut(ports, crisis, document),
    putIn: (crisis, document) => usecases.putIn(ports, crisis, document),
    searchDocuments: (query, crisis, limit) => usecases.searchDocuments(ports, query, crisis, limit),
    addByHand: (document, { span, ...rest }) => usecases.addByHand(ports, { ...rest, document, at: span }),
    recordJudgement: (request) => usecases.recordJudgement(ports, request),
    logSearch: (crisis, request) => usecases.logSearch(ports, crisis, request),
    listSearches: (crisis) => usecases.listSearches(ports, crisis),
    exportCrisis: (crisis, format, options) => usecases.exportCrisis(ports, crisis, format, options),
    archiveDossier: (crisis, options) => usecases.archiveDossier(ports, crisis, options),
  };
}
