/** Invariant: a name is one account's whatever its case, and a change keeps what a row is found by. */
import { Account, AuditEntry, Pass } from '@demarche/contract';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { AccountStore, StoredAccount } from './account-store.ts';
import { keyOf } from './name-key.ts';
import type { Tables } from './schema.ts';

const Stored = Account.extend({ password: z.string() });
const toAccount = ({ body }: { readonly body: string }): StoredAccount => Stored.parse(JSON.parse(body));
const toPass = ({ body }: { readonly body: string }): Pass => Pass.parse(JSON.parse(body));

export function accountQueries(db: Kysely<Tables>): AccountStore {
  return {
    async putAccount(account) {
      const created = await db
        .insertInto('account')
        .values({ id: account.id, name: keyOf(account.name), body: JSON.stringify(account) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return created ? 'created' : 'exists';
    },

    async changeAccount(account) {
      const body = JSON.stringify(account);
      await db
        .updateTable('account')
        .set({ body })
        .where('id', '=', account.id)
        .where('name', '=', keyOf(account.name))
        .returning('id')
        .executeTakeFirstOrThrow();
    },

    async accounts() {
      return (await db.selectFrom('account').select('body').orderBy('name').execute()).map(toAccount);
    },

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

    async removePass(id) {
      const gone = await db.deleteFrom('pass').where('id', '=', id).returning('id').executeTakeFirst();
      return gone !== undefined;
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
