/**
 * Invariant: one set of queries serves both databases. A change is one transaction that also raises the revision;
 * what is read back is validated before anybody sees it.
 */
import { createHash } from 'node:crypto';
import { CrisisId, Document, DocumentId } from '@demarche/contract';
import type { Transaction } from 'kysely';
import { accountQueries } from './account-queries.ts';
import { changesIn } from './changes.ts';
import { newsQueries } from './news-queries.ts';
import { type Change, documentsIn, recordQueries } from './record-queries.ts';
import type { Opened } from './dialect.ts';
import { toCrisis, toDocument, toJudgement, toSearch } from './rows.ts';
import type { Tables } from './schema.ts';
import { snippetOf } from './snippet.ts';
import type { Store } from './store.ts';
import type { Vault } from './vault.ts';
import { viewQueries } from './view-queries.ts';
import { differentWords } from './words.ts';

/** The store over an open, migrated database and the vault. */
export function sqlStore({ db, dialect }: Opened, vault: Vault): Store {
  // The revision is raised first: its row is then locked, so that changes are committed in the order of their revisions.
  const change: Change = (work) =>
    db.transaction().execute(async (transaction) => {
      const { value } = await transaction
        .updateTable('revision')
        .set((row) => ({ value: row('value', '+', 1) }))
        .returning('value')
        .executeTakeFirstOrThrow();
      return work(transaction, value);
    });

  const revision = async (): Promise<number> => {
    const { value } = await db.selectFrom('revision').select('value').executeTakeFirstOrThrow();
    return value;
  };

  const searchesIn = (crisis: CrisisId) => db.selectFrom('search').select('body').where('crisis', '=', crisis);

  return {
    kind: dialect.kind,
    accounts: accountQueries(db),
    news: newsQueries(db),
    views: viewQueries(db),
    close: () => db.destroy(),

    revision,

    // Read first: what is committed meanwhile is then given again the next time, and not left out.
    changes: async (crisis, since) => changesIn(db, crisis, since, await revision()),

    putCrisis: (crisis) =>
      change(async (transaction) => {
        const created = await transaction
          .insertInto('crisis')
          .values({ id: crisis.id, body: JSON.stringify(crisis) })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        return created ? 'created' : 'exists';
      }),

    async crisis(id) {
      const row = await db.selectFrom('crisis').select('body').where('id', '=', id).executeTakeFirst();
      return row ? toCrisis(row) : null;
    },

    async crises() {
      return (await db.selectFrom('crisis').select('body').orderBy('id').execute()).map(toCrisis);
    },

    async putDocument(crisis, document, bytes, position) {
      const snapshot = await vault.keep(bytes);
      if (document.snapshot !== null && document.snapshot !== snapshot)
        throw new Error(`Document ${document.id} names the snapshot ${document.snapshot}; its bytes have ${snapshot}.`);
      const words = differentWords(document.text);
      return change(async (transaction, now) => {
        const taken = await takeDocument(transaction, { ...document, snapshot }, position ?? null);
        if (taken.number !== null) await dialect.indexWords(transaction, taken.number, words);
        await join(transaction, crisis, taken.id, now);
        return { id: taken.id, duplicate: taken.number === null };
      });
    },

    takeOut: (crisis, document) =>
      change(async (transaction, now) => {
        const gone = await transaction
          .deleteFrom('crisis_document')
          .where('crisis', '=', crisis)
          .where('document', '=', document)
          .returning('document')
          .executeTakeFirst();
        if (gone) await transaction.insertInto('left_document').values({ crisis, document, revision: now }).execute();
      }),

    putIn: (crisis, document) => change((transaction, now) => join(transaction, crisis, document, now)),

    async takenOut(crisis) {
      const rows = await db
        .selectFrom('left_document')
        .select('document')
        .where('crisis', '=', crisis)
        .orderBy('document')
        .execute();
      return rows.map((row) => DocumentId.parse(row.document));
    },

    async document(id) {
      const row = await db.selectFrom('document').select('body').where('id', '=', id).executeTakeFirst();
      return row ? toDocument(row) : null;
    },

    async documents(crisis) {
      return (await documentsIn(db, crisis).select('document.body').execute()).map(toDocument);
    },

    async crisesOf(document) {
      const rows = await db
        .selectFrom('crisis_document')
        .select('crisis')
        .where('document', '=', document)
        .orderBy('crisis')
        .execute();
      return rows.map((row) => CrisisId.parse(row.crisis));
    },

    snapshot: (sha256) => vault.bytes(sha256),
    snapshotKeptSince: (sha256) => vault.keptSince(sha256),

    ...recordQueries(db, change),

    appendJudgement: (judgement) =>
      change(async (transaction, now) => {
        const { id, document } = judgement;
        await transaction
          .insertInto('judgement')
          .values({ id, document, body: JSON.stringify(judgement), revision: now })
          .execute();
      }),

    async judgements(crisis) {
      const rows = await db
        .selectFrom('judgement')
        .innerJoin('crisis_document', 'crisis_document.document', 'judgement.document')
        .where('crisis_document.crisis', '=', crisis)
        .select('judgement.body')
        .orderBy('judgement.number')
        .execute();
      return rows.map(toJudgement);
    },

    async judgementsOf(document) {
      const rows = await db
        .selectFrom('judgement')
        .select('body')
        .where('document', '=', document)
        .orderBy('number')
        .execute();
      return rows.map(toJudgement);
    },

    appendSearch: (crisis, search) =>
      change(async (transaction, now) => {
        await transaction
          .insertInto('search')
          .values({ id: search.id, crisis, body: JSON.stringify(search), revision: now })
          .execute();
      }),

    async searches(crisis) {
      return (await searchesIn(crisis).orderBy('number').execute()).map(toSearch);
    },

    async search(query, crisis, limit) {
      const words = differentWords(query);
      if (words.length === 0) return [];
      const inCrisis = db.selectFrom('crisis_document').select('document').where('crisis', '=', crisis);
      const rows = await db
        .selectFrom('document')
        .select('body')
        .where(dialect.hasWords(words))
        .$if(crisis !== null, (found) => found.where('id', 'in', inCrisis))
        .orderBy('published', (order) => order.desc().nullsLast())
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => {
        const { id, title, published, text } = toDocument(row);
        const { snippet, offset } = snippetOf(text, words);
        return { document: id, title, published, snippet, offset };
      });
    },
  };
}

/** Joins a document to a crisis, where it may have been before. */
async function join(
  transaction: Transaction<Tables>,
  crisis: CrisisId,
  document: DocumentId,
  now: number,
): Promise<void> {
  await transaction
    .insertInto('crisis_document')
    .values({ crisis, document, revision: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction.deleteFrom('left_document').where('crisis', '=', crisis).where('document', '=', document).execute();
}

/** Takes the document, or finds the one that is there already; `number` is null then. */
async function takeDocument(
  transaction: Transaction<Tables>,
  document: Document & { readonly snapshot: string },
  position: number | null,
): Promise<{ id: DocumentId; number: number | null }> {
  const { id, snapshot, published } = document;
  // Every code unit counts here, also one that UTF-8 cannot write.
  const text_sha256 = createHash('sha256').update(document.text, 'utf16le').digest('hex');
  const inserted = await transaction
    .insertInto('document')
    .values({ id, snapshot, position, text_sha256, published, body: JSON.stringify(document) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  if (inserted) return { id, number: inserted.number };

  const same = await transaction
    .selectFrom('document')
    .select(['id', 'text_sha256'])
    .where((row) =>
      row.or([
        row('text_sha256', '=', text_sha256),
        row.and({ snapshot, position: position ?? -1 }),
        row('id', '=', id),
      ]),
    )
    .orderBy('number')
    .execute();
  const found = same.find((row) => row.text_sha256 === text_sha256) ?? same.find((row) => row.id !== id);
  if (!found) throw new Error(`Document ${id} is there already with another text.`);
  return { id: DocumentId.parse(found.id), number: null };
}
