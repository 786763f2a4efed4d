/** Invariant: a migration that was released is never edited; a change is a new one with the next number. */
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Dialect, Opened } from './dialect.ts';
import type { Tables } from './schema.ts';

type Step = (db: Kysely<Tables>, dialect: Dialect) => Promise<void>;

const STEPS: Record<string, Step> = {
  '0001-tables': async ({ schema }, { text, numbering }) => {
    await schema
      .createTable('revision')
      .addColumn('value', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('crisis')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('body', text, (column) => column.notNull())
      .execute();
    await schema
      .createTable('document')
      .addColumn('number', numbering)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('snapshot', text, (column) => column.notNull())
      .addColumn('position', 'integer')
      .addColumn('text_sha256', text, (column) => column.notNull().unique())
      .addColumn('published', text)
      .addColumn('body', text, (column) => column.notNull())
      .addUniqueConstraint('document_place', ['snapshot', 'position'])
      .execute();
    await schema
      .createTable('crisis_document')
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('document', text, (column) => column.notNull().references('document.id'))
      .addPrimaryKeyConstraint('crisis_document_key', ['crisis', 'document'])
      .execute();
    await schema.createIndex('crisis_document_document').on('crisis_document').column('document').execute();
    await schema
      .createTable('record')
      .addColumn('document', text, (column) => column.primaryKey().references('document.id'))
      .addColumn('coder', text, (column) => column.notNull())
      .addColumn('body', text, (column) => column.notNull())
      .execute();
    await schema
      .createTable('judgement')
      .addColumn('number', numbering)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('document', text, (column) => column.notNull().references('document.id'))
      .addColumn('body', text, (column) => column.notNull())
      .execute();
    await schema.createIndex('judgement_document').on('judgement').column('document').execute();
  },
  '0002-search': (db, dialect) => dialect.createSearch(db),
  '0003-revision-starts': async (db) => {
    await db.insertInto('revision').values({ value: 0 }).execute();
  },
  '0004-what-changed-when': async ({ schema }) => {
    for (const table of ['crisis_document', 'record', 'judgement']) {
      await schema
        .alterTable(table)
        .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await schema.createIndex(`${table}_revision`).on(table).column('revision').execute();
    }
  },
  '0005-search-log': async ({ schema }, { text, numbering }) => {
    await schema
      .createTable('search')
      .addColumn('number', numbering)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('body', text, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await schema.createIndex('search_crisis').on('search').columns(['crisis', 'revision']).execute();
  },
  '0006-left-documents': async ({ schema }, { text }) => {
    await schema
      .createTable('left_document')
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('document', text, (column) => column.notNull().references('document.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('left_document_key', ['crisis', 'document'])
      .execute();
  },
  // A document had one record, coded for the crisis that it came to first; which one that was is only known where it was never in another.
  '0007-records-by-crisis': async (db, { text }) => {
    const { schema } = db;
    await schema
      .createTable('crisis_record')
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('document', text, (column) => column.notNull().references('document.id'))
      .addColumn('coder', text, (column) => column.notNull())
      .addColumn('body', text, (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('crisis_record_key', ['crisis', 'document'])
      .execute();
    await sql`insert into crisis_record (crisis, document, coder, body, revision)
      select j.crisis, r.document, r.coder, r.body, r.revision
      from record r join crisis_document j on j.document = r.document
      where (select count(*) from crisis_document c where c.document = r.document)
        + (select count(*) from left_document l where l.document = r.document) = 1`.execute(db);
    await schema.dropTable('record').execute();
    await schema.alterTable('crisis_record').renameTo('record').execute();
    await schema.createIndex('record_revision').on('record').column('revision').execute();
    await schema.createIndex('record_document').on('record').column('document').execute();
  },
  '0008-accounts': async ({ schema }, { text, numbering }) => {
    await schema
      .createTable('account')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('name', text, (column) => column.notNull().unique())
      .addColumn('body', text, (column) => column.notNull())
      .execute();
    await schema
      .createTable('pass')
      .addColumn('number', numbering)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('hash', text, (column) => column.notNull().unique())
      .addColumn('body', text, (column) => column.notNull())
      .execute();
    await schema
      .createTable('audit')
      .addColumn('number', numbering)
      .addColumn('body', text, (column) => column.notNull())
      .execute();
  },
  '0009-news': async ({ schema }, { text, numbering }) => {
    await schema
      .createTable('news')
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('key', text, (column) => column.notNull())
      .addColumn('at', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('news_key', ['crisis', 'key'])
      .execute();
    await schema
      .createTable('webhook')
      .addColumn('number', numbering)
      .addColumn('id', text, (column) => column.notNull().unique())
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('body', text, (column) => column.notNull())
      .execute();
  },
  '0010-saved-views': async ({ schema }, { text }) => {
    await schema
      .createTable('saved_view')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('crisis', text, (column) => column.notNull().references('crisis.id'))
      .addColumn('owner', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('body', text, (column) => column.notNull())
      .addUniqueConstraint('saved_view_name', ['crisis', 'owner', 'name'])
      .execute();
  },
};

/** Brings the tables to the newest form in one transaction; processes that open at once do it one after the other. */
export async function migrate({ db, dialect }: Opened): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await dialect.lockMigrations(transaction);
    const migrations = Object.entries(STEPS).map(([name, step]): [string, Migration] => [
      name,
      { up: (within: Kysely<Tables>) => step(within, dialect) },
    ]);
    const migrator = new Migrator({
      db: transaction,
      provider: { getMigrations: async () => Object.fromEntries(migrations) },
      ...(dialect.schema === null ? {} : { migrationTableSchema: dialect.schema }),
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}
