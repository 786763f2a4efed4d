/** Invariant: an address names the crisis and the thing, the same in the page and in every export; any report's id after `s:` finds its statement, so that a statement's address stays good while one of its reports is there. */
import type { News } from './alerts.ts';
import type { Contested, Demand } from './dossier.ts';
import type { Story } from './hub.ts';
import type { ActorCode, CrisisId, DocumentId, StatementId } from './ids.ts';
import type { Axis } from './position.ts';
import type { Evidence } from './statement.ts';

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

/** The address of a contested claim. */
export const claimAddress = (base: string, crisis: CrisisId, { id }: Pick<Contested, 'id'>): string =>
  `${base}/c/${crisis}?section=contested&claim=${encodeURIComponent(id)}`;

/** Where words stand: `<document>:<start>-<end>` of their hull; UTF-16 offsets. */
export const placeOfWords = ({ document, spans }: Pick<Evidence, 'document' | 'spans'>): string =>
  `${document}:${spans[0]![0]}-${spans.at(-1)![1]}`;

/** The address of an entry of a section that has no id of its own: the place of its first words. It stays good while these are among its words. */
export const entryAddress = (
  base: string,
  crisis: CrisisId,
  section: 'contacts' | 'expectations' | 'situations' | 'wordings',
  words: Pick<Evidence, 'document' | 'spans'>,
): string => `${base}/c/${crisis}?section=${section}&entry=${encodeURIComponent(placeOfWords(words))}`;

/** The address of what is new: the cell of whoever takes a view, or the demand. */
export const newsAddress = (base: string, crisis: CrisisId, news: News): string =>
  'demand' in news
    ? demandAddress(base, crisis, { id: news.demand })
    : cellAddress(base, crisis, news.shift.actor, news.shift.axis);
