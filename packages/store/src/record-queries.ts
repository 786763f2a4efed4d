/** Invariant: a record is of one document for one crisis, and so is what waits. */
import { CrisisId, type DocumentId } from '@demarche/contract';
import type { Kysely, Transaction } from 'kysely';
import { toDocument, toRecord } from './rows.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';

/** Does work in one transaction that also raises the revision, which the work is told. */
export type Change = <T>(work: (transaction: Transaction<Tables>, revision: number) => Promise<T>) => Promise<T>;

/** Documents of a crisis, in the order in which the store lists them. */
export const documentsIn = (db: Kysely<Tables>, crisis: CrisisId) =>
  db
    .selectFrom('document')
    .innerJoin('crisis_document', 'crisis_document.document', 'document.id')
    .where('crisis_document.crisis', '=', crisis)
    .orderBy('document.published', (order) => order.asc().nullsLast())
    .orderBy('document.id');

type RecordQueries = Pick<Store, 'putRecord' | 'record' | 'recordsOf' | 'records' | 'uncoded' | 'countUncoded'>;

/** What the store does with records. */
export function recordQueries(db: Kysely<Tables>, change: Change): RecordQueries {
  const recordsFor = (document: DocumentId) =>
    db.selectFrom('record').select('record.body').where('record.document', '=', document);

  const waiting = (coder: string) =>
    db
      .selectFrom('crisis_document')
      .leftJoin('record', (join) =>
        join
          .onRef('record.document', '=', 'crisis_document.document')
          .onRef('record.crisis', '=', 'crisis_document.crisis')
          .on('record.coder', '=', coder),
      )
      .where('record.document', 'is', null);

  return {
    putRecord: (crisis, record) =>
      change(async (transaction, now) => {
        const { id, coder } = record;
        const body = JSON.stringify(record);
        await transaction
          .insertInto('record')
          .values({ crisis, document: id, coder, body, revision: now })
          .onConflict((conflict) =>
            conflict.columns(['crisis', 'document']).doUpdateSet({ coder, body, revision: now }),
          )
          .execute();
      }),

    async record(crisis, document) {
      const row = await recordsFor(document).where('record.crisis', '=', crisis).executeTakeFirst();
      return row ? toRecord(row) : null;
    },

    async recordsOf(document) {
      const rows = await recordsFor(document)
        .leftJoin('crisis_document', (join) =>
          join
            .onRef('crisis_document.document', '=', 'record.document')
            .onRef('crisis_document.crisis', '=', 'record.crisis'),
        )
        .orderBy('crisis_document.crisis', (order) => order.asc().nullsLast())
        .orderBy('record.crisis')
        .execute();
      return rows.map(toRecord);
    },

    async records(crisis) {
      const rows = await documentsIn(db, crisis)
        .innerJoin('record', 'record.document', 'document.id')
        .where('record.crisis', '=', crisis)
        .select('record.body')
        .execute();
      return rows.map(toRecord);
    },

    async uncoded(coder, limit) {
      const rows = await waiting(coder)
        .innerJoin('document', 'document.id', 'crisis_document.document')
        .select(['crisis_document.crisis', 'document.body'])
        .orderBy('document.number')
        .orderBy('crisis_document.crisis')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ crisis: CrisisId.parse(row.crisis), document: toDocument(row) }));
    },

    async countUncoded(coder, crisis) {
      const { count } = await waiting(coder)
        .$if(crisis !== undefined, (among) => among.where('crisis_document.crisis', '=', crisis!))
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}
