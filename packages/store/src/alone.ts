/** Invariant: of two that read before they write, one waits until the other is done, in this process or another. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** Does work in a transaction while nobody else changes anything; the revision stays. */
export const alone = <T>(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('revision')
      .set((row) => ({ value: row.ref('value') }))
      .execute();
    return work(transaction);
  });
