/** Invariant: nothing that was committed by a revision is left out of what changed up to it. */
import { type CrisisId, DocumentId } from '@demarche/contract';
import type { Kysely } from 'kysely';
import { toDocument, toJudgement, toRecord, toSearch } from './rows.ts';
import type { Tables } from './schema.ts';
import type { Changes } from './store.ts';

/** What changed in a crisis after a revision, up to the one given, which was read before. */
export async function changesIn(
  db: Kysely<Tables>,
  crisis: CrisisId,
  since: number,
  revision: number,
): Promise<Changes> {
  const inCrisis = () => db.selectFrom('crisis_document').where('crisis_document.crisis', '=', crisis);
  const documents = await inCrisis()
    .where('crisis_document.revision', '>', since)
    .innerJoin('document', 'document.id', 'crisis_document.document')
    .select('document.body')
    .execute();
  const records = await inCrisis()
    .innerJoin('record', (join) =>
      join
        .onRef('record.document', '=', 'crisis_document.document')
        .onRef('record.crisis', '=', 'crisis_document.crisis'),
    )
    .where((row) => row.or([row('record.revision', '>', since), row('crisis_document.revision', '>', since)]))
    .select('record.body')
    .execute();
  const judgements = await inCrisis()
    .innerJoin('judgement', 'judgement.document', 'crisis_document.document')
    .where((row) => row.or([row('judgement.revision', '>', since), row('crisis_document.revision', '>', since)]))
    .select('judgement.body')
    .execute();
  const searches = await db
    .selectFrom('search')
    .select('body')
    .where('crisis', '=', crisis)
    .where('revision', '>', since)
    .execute();
  const left = await db
    .selectFrom('left_document')
    .select('document')
    .where('crisis', '=', crisis)
    .where('revision', '>', since)
    .execute();
  return {
    revision,
    documents: documents.map(toDocument),
    records: records.map(toRecord),
    judgements: judgements.map(toJudgement),
    searches: searches.map(toSearch),
    left: left.map(({ document }) => DocumentId.parse(document)),
  };
}
