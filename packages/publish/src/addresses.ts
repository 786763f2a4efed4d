/** Invariant: an address names the crisis and the thing; a statement's stays good while one of its reports is there, since any of their ids resolves. */
import type { ActorCode, Axis, CrisisId, DocumentId, StatementId } from '@demarche/contract';

/** The address of a statement. */
export const statementAddress = (base: string, crisis: CrisisId, statement: StatementId): string =>
  `${base}/c/${crisis}?statement=${encodeURIComponent(statement)}`;

/** The address of the cell of an actor on an axis. */
export const cellAddress = (base: string, crisis: CrisisId, actor: ActorCode, axis: Axis): string =>
  `${base}/c/${crisis}?actor=${encodeURIComponent(actor)}&axis=${axis}`;

/** The address of a document. */
export const documentAddress = (base: string, document: DocumentId): string =>
  `${base}/d/${encodeURIComponent(document)}`;
