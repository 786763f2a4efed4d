/** What a user can do; the command line, the server and the jobs all call these and nothing deeper. */
export type { Finished, OnProgress, Ports } from './ports.ts';
export { createCrisis } from './create-crisis.ts';
export { listCrises } from './list-crises.ts';
export { addSource } from './add-source.ts';
export { addDocuments, type Item } from './add-documents.ts';
export { codeWaiting } from './code-waiting.ts';
export { compileDossier } from './compile-dossier.ts';
export { recordJudgement } from './record-judgement.ts';
export { listStatements } from './list-statements.ts';
export { showStatement } from './show-statement.ts';
export { showDocument } from './show-document.ts';
export { searchDocuments } from './search-documents.ts';
export { logSearch } from './log-search.ts';
export { listSearches } from './list-searches.ts';
export { exportCrisis, type ExportOptions } from './export-crisis.ts';
export type { Exported } from '@demarche/publish';
export { health } from './health.ts';
export { loadCodebook, loadScale } from './load-codebook.ts';
