/** Invariant: what is read back is validated before anybody sees it. */
import { CodedRecord, Crisis, Document, Judgement, Search } from '@demarche/contract';

interface Row {
  readonly body: string;
}

export const toCrisis = (row: Row) => Crisis.parse(JSON.parse(row.body));
export const toDocument = (row: Row) => Document.parse(JSON.parse(row.body));
export const toRecord = (row: Row) => CodedRecord.parse(JSON.parse(row.body));
export const toJudgement = (row: Row) => Judgement.parse(JSON.parse(row.body));
export const toSearch = (row: Row) => Search.parse(JSON.parse(row.body));
