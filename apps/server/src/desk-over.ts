/** Invariant: every method of the desk is a use case with its ports already in, and nothing more. */
import * as usecases from '@demarche/usecases';
import type { Ports } from '@demarche/usecases';
import { accountsOver } from './accounts-desk.ts';
import { alertsOver } from './alerts-desk.ts';
import type { Desk } from './desk.ts';
import { sharedDesk } from './shared-desk.ts';
import { viewsOver } from './views-desk.ts';

export function deskOver(ports: Ports): Desk {
  const inExtracts = usecases.sharedView(false);
  const inFull = usecases.sharedView(true);
  return {
    sharedAs: (pass) => sharedDesk(deskOver({ ...ports, seenAs: pass.fullTexts ? inFull : inExtracts }), pass),
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
