/** Invariant: an address names the crisis and the thing; a statement's stays good while one of its reports is there, since any of their ids resolves. */
import type { CrisisId, DocumentId, StatementId } from '@demarche/contract';

/** The address of a statement. */
export const statementAddress = (base: string, crisis: CrisisId, statement: StatementId): string =>
  `${base}/c/${crisis}?statement=${encodeURIComponent(statement)}`;

/** The address of a document. */
export const documentAddress = (base: string, document: DocumentId): string =>
  `${base}/d/${encodeURIComponent(document)}`;
