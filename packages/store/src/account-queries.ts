/** Invariant: a name is one account's whatever its case, and a change keeps what a row is found by. */
import { Account, AuditEntry, Pass, nameKey } from '@demarche/contract';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { alone } from './alone.ts';
import type { AccountStore, StoredAccount } from './account-store.ts';
import type { Tables } from './schema.ts';

const Stored = Account.extend({ password: z.string() });
const toAccount = ({ body }: { readonly body: string }): StoredAccount => Stored.parse(JSON.parse(body));
const toPass = ({ body }: { readonly body: string }): Pass => Pass.parse(JSON.parse(body));

export function accountQueries(db: Kysely<Tables>): AccountStore {
  return {
    async accounts() {
      return (await db.selectFrom('account').select('body').orderBy('name').execute()).map(toAccount);
    },

    async account(id) {
      const row = await db.selectFrom('account').select('body').where('id', '=', id).executeTakeFirst();
      return row ? toAccount(row) : null;
    },

    decide: (work) =>
      alone(db, async (transaction) => {
        const rows = await transaction.selectFrom('account').select('body').orderBy('name').execute();
        const { put, answer } = work(rows.map(toAccount));
        if (put) {
          const row = { id: put.id, name: nameKey(put.name), body: JSON.stringify(put) };
          await transaction
            .insertInto('account')
            .values(row)
            .onConflict((conflict) => conflict.column('id').doUpdateSet({ body: row.body }))
            .execute();
        }
        return answer;
      }),

    async putPass(hash, pass) {
      await db
        .insertInto('pass')
        .values({ id: pass.id, hash, body: JSON.stringify(pass) })
        .execute();
    },

    async changePass(pass) {
      const body = JSON.stringify(pass);
      await db.updateTable('pass').set({ body }).where('id', '=', pass.id).execute();
    },

    async passWith(hash) {
      const row = await db.selectFrom('pass').select('body').where('hash', '=', hash).executeTakeFirst();
      return row ? toPass(row) : null;
    },

    async passes() {
      return (await db.selectFrom('pass').select('body').orderBy('number', 'desc').execute()).map(toPass);
    },

    async removePasses(ids) {
      if (ids.length === 0) return 0;
      return (await db.deleteFrom('pass').where('id', 'in', ids).returning('id').execute()).length;
    },

    async appendAudit(entry) {
      await db
        .insertInto('audit')
        .values({ body: JSON.stringify(entry) })
        .execute();
    },

    async audit(before, limit) {
      const rows = await db
        .selectFrom('audit')
        .select(['number', 'body'])
        .$if(before !== null, (entries) => entries.where('number', '<', before!))
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ number, body }) => AuditEntry.parse({ ...JSON.parse(body), number }));
    },
  };
}
