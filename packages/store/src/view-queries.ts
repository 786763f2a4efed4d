/** Invariant: a name is taken or not by the statement that takes it, so that of two who save at once one learns that it is taken. */
import { nameKey, SavedView } from '@demarche/contract';
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { ViewStore } from './view-store.ts';

type Row = Tables['saved_view'];

const toView = ({ body }: Pick<Row, 'body'>): SavedView => SavedView.parse(JSON.parse(body));

function toRow(view: SavedView): Row {
  const { id, crisis, owner, name } = view;
  return { id, crisis, owner: owner ?? '', name: nameKey(name), body: JSON.stringify(view) };
}

/** Whether a row could be put, or its name was taken. */
async function put(db: Kysely<Tables>, row: Row): Promise<boolean> {
  const created = await db
    .insertInto('saved_view')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return created !== undefined;
}

export function viewQueries(db: Kysely<Tables>): ViewStore {
  return {
    putView: async (view) => ((await put(db, toRow(view))) ? 'created' : 'exists'),

    changeView: (view) =>
      db.transaction().execute(async (transaction) => {
        const before = await transaction
          .deleteFrom('saved_view')
          .where('id', '=', view.id)
          .returningAll()
          .executeTakeFirst();
        if (!before) return 'gone';
        if (await put(transaction, toRow(view))) return 'changed';
        await put(transaction, before);
        return 'exists';
      }),

    async views(crisis) {
      const rows = await db
        .selectFrom('saved_view')
        .select('body')
        .where('crisis', '=', crisis)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(toView);
    },

    async removeView(id) {
      const gone = await db.deleteFrom('saved_view').where('id', '=', id).returning('id').executeTakeFirst();
      return gone !== undefined;
    },
  };
}
