/** Invariant: news is noted once for each crisis and key, however many processes note it. */
import { CrisisId, Webhook } from '@demarche/contract';
import type { Kysely } from 'kysely';
import { alone } from './alone.ts';
import type { NewsStore } from './news-store.ts';
import type { Tables } from './schema.ts';

/** Rows in one statement; each has three values, and SQLite takes some thirty thousand. */
const BATCH = 1000;

export function newsQueries(db: Kysely<Tables>): NewsStore {
  return {
    note: (crisis, keys, at) =>
      db.transaction().execute(async (transaction) => {
        for (let from = 0; from < keys.length; from += BATCH)
          await transaction
            .insertInto('news')
            .values(keys.slice(from, from + BATCH).map((key) => ({ crisis, key, at })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      }),

    async known(crisis) {
      const rows = await db.selectFrom('news').select(['key', 'at']).where('crisis', '=', crisis).execute();
      return new Map(rows.map(({ key, at }) => [key, at]));
    },

    async noted() {
      const rows = await db.selectFrom('news').select('crisis').distinct().orderBy('crisis').execute();
      return rows.map(({ crisis }) => CrisisId.parse(crisis));
    },

    async addWebhook(webhook) {
      const { id, crisis } = webhook;
      await db
        .insertInto('webhook')
        .values({ id, crisis, body: JSON.stringify(webhook) })
        .execute();
    },

    changeWebhook: (id, change) =>
      alone(db, async (transaction) => {
        const row = await transaction.selectFrom('webhook').select('body').where('id', '=', id).executeTakeFirst();
        if (!row) return false;
        const body = JSON.stringify(change(Webhook.parse(JSON.parse(row.body))));
        await transaction.updateTable('webhook').set({ body }).where('id', '=', id).execute();
        return true;
      }),

    async webhooks(crisis) {
      const rows = await db
        .selectFrom('webhook')
        .select('body')
        .$if(crisis !== null, (all) => all.where('crisis', '=', crisis!))
        .orderBy('number')
        .execute();
      return rows.map(({ body }) => Webhook.parse(JSON.parse(body)));
    },

    async removeWebhook(id) {
      const gone = await db.deleteFrom('webhook').where('id', '=', id).returning('id').executeTakeFirst();
      return gone !== undefined;
    },
  };
}
