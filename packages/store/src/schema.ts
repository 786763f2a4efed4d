/**
 * Invariant: both databases hold these tables. Whole values are kept as JSON in `body` and validated when read back;
 * the other columns repeat only what queries select, join or order by.
 */
import type { Generated } from 'kysely';

export interface Tables {
  /** One row, counting committed changes. */
  revision: { value: number };
  crisis: { id: string; body: string };
  document: {
    /** Order of arrival, and the key of the full-text index. */
    number: Generated<number>;
    id: string;
    snapshot: string;
    /** Place within the snapshot, from 0; null where the caller gave none. */
    position: number | null;
    /** SHA-256 of the canonical text: the same text is one document. */
    text_sha256: string;
    published: string | null;
    body: string;
  };
  /** `revision` here and below is the one with which the row came, or last changed. */
  crisis_document: { crisis: string; document: string; revision: Generated<number> };
  /** Documents that were taken out of a crisis and are not in it now. */
  left_document: { crisis: string; document: string; revision: number };
  record: { crisis: string; document: string; coder: string; body: string; revision: Generated<number> };
  /** The search log. */
  search: { number: Generated<number>; id: string; crisis: string; body: string; revision: number };
  judgement: { number: Generated<number>; id: string; document: string; body: string; revision: Generated<number> };
  /** `name` in the form that tells names apart. */
  account: { id: string; name: string; body: string };
  /** What a secret opens, found by the secret's hash. */
  pass: { number: Generated<number>; id: string; hash: string; body: string };
  audit: { number: Generated<number>; body: string };
  /** News of a crisis by its key, and since when it is known here. */
  news: { crisis: string; key: string; at: string };
  webhook: { number: Generated<number>; id: string; crisis: string; body: string };
  /** `owner` is empty where there is none; `name` is in the form that tells names apart. */
  saved_view: { id: string; crisis: string; owner: string; name: string; body: string };
}
