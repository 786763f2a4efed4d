/** Invariant: an address names the crisis and the thing; a statement's stays good while one of its reports is there, since any of their ids resolves. */
import type { ActorCode, Axis, CrisisId, Demand, DocumentId, StatementId, Story } from '@demarche/contract';

/** The address of a statement. */
export const statementAddress = (base: string, crisis: CrisisId, statement: StatementId): string =>
  `${base}/c/${crisis}?statement=${encodeURIComponent(statement)}`;

/** The address of the cell of an actor on an axis. */
export const cellAddress = (base: string, crisis: CrisisId, actor: ActorCode, axis: Axis): string =>
  `${base}/c/${crisis}?actor=${encodeURIComponent(actor)}&axis=${axis}`;

/** The address of a document, with what was coded in it for the crisis. */
export const documentAddress = (base: string, crisis: CrisisId, document: DocumentId): string =>
  `${base}/d/${encodeURIComponent(document)}?crisis=${crisis}`;

/** The address of a demand: the section that lists it, and which it is. */
export const demandAddress = (base: string, crisis: CrisisId, { id }: Pick<Demand, 'id'>): string =>
  `${base}/c/${crisis}?section=demands&demand=${encodeURIComponent(id)}`;

/** The address of a story. */
export const storyAddress = (base: string, crisis: CrisisId, { id }: Pick<Story, 'id'>): string =>
  `${base}/c/${crisis}?section=stories&story=${encodeURIComponent(id)}`;

/**
 * Where somebody can object to what stands at an address: the publisher's template with `{address}` and `{id}` put in, or, under
 * an empty template, the address itself with `&challenge`. Null where it is no address of the web or of mail.
 * @example challengeAddress('mailto:desk@example.org?subject={id}', address, 's:1') // 'mailto:desk@example.org?subject=s%3A1'
 */
export function challengeAddress(template: string, address: string, id: string): string | null {
  const filled =
    template === ''
      ? `${address}&challenge`
      : template.replaceAll('{address}', encodeURIComponent(address)).replaceAll('{id}', encodeURIComponent(id));
  return /^(?:https?:|mailto:)/iu.test(filled) ? filled : null;
}
