/** Invariant: whatever a method has returned for is durable: a kill at any later moment does not lose it. */
import type {
  CodedRecord,
  Crisis,
  CrisisId,
  Document,
  DocumentId,
  Judgement,
  Search,
  SearchHit,
  Sha256,
} from '@demarche/contract';
import type { AccountStore } from './account-store.ts';
import type { NewsStore } from './news-store.ts';
import type { ViewStore } from './view-store.ts';

export interface StoreOptions {
  /** `postgres://…` for PostgreSQL, or null for SQLite in `folder`. */
  readonly databaseUrl: string | null;
  /** Where the snapshot vault is kept, on either database, and the SQLite file. */
  readonly folder: string;
}

/** In no order. */
export interface Changes {
  /** The revision up to which these are all. */
  readonly revision: number;
  readonly documents: readonly Document[];
  readonly records: readonly CodedRecord[];
  readonly judgements: readonly Judgement[];
  readonly searches: readonly Search[];
  /** Documents that were taken out and are not in it now. */
  readonly left: readonly DocumentId[];
}

/** A document that is to be coded for a crisis. */
export interface Waiting {
  readonly crisis: CrisisId;
  readonly document: Document;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly accounts: AccountStore;
  readonly news: NewsStore;
  readonly views: ViewStore;
  close(): Promise<void>;
  /** Grows with every change to any crisis; caches key on it. */
  revision(): Promise<number>;

  /**
   * What came to a crisis, changed in it or left it after a revision: its new documents, the records that are new or were made anew, the
   * judgements and searches appended, the documents taken out. All changes since revision -1 are the whole crisis.
   */
  changes(crisis: CrisisId, since: number): Promise<Changes>;

  putCrisis(crisis: Crisis): Promise<'created' | 'exists'>;
  crisis(id: CrisisId): Promise<Crisis | null>;
  /** Every crisis, by id. */
  crises(): Promise<Crisis[]>;

  /**
   * Takes a document and the bytes it was read from into a crisis, durably, before it returns. The same canonical text
   * (or the same position in the same snapshot, where one is given) is not taken twice: then the document that is
   * there is only joined to the crisis, and its id returned. `position` counts from 0 within the snapshot.
   */
  putDocument(
    crisis: CrisisId,
    document: Document,
    bytes: Uint8Array,
    position?: number,
  ): Promise<{ readonly id: DocumentId; readonly duplicate: boolean }>;
  /** Takes a document out of a crisis; the document itself, its records and the judgements on it stay. */
  takeOut(crisis: CrisisId, document: DocumentId): Promise<void>;
  /** Joins a document that is there to a crisis. */
  putIn(crisis: CrisisId, document: DocumentId): Promise<void>;
  /** Documents that were taken out of a crisis and are not in it now, by id. */
  takenOut(crisis: CrisisId): Promise<DocumentId[]>;
  document(id: DocumentId): Promise<Document | null>;
  /** Documents of a crisis, by published time (unknown last) then id. */
  documents(crisis: CrisisId): Promise<Document[]>;
  /** The crises a document is in, by id. */
  crisesOf(document: DocumentId): Promise<CrisisId[]>;
  /** The bytes as fetched, checked against their address; throws where they were damaged. */
  snapshot(sha256: Sha256): Promise<Uint8Array | null>;
  /** When those bytes were first kept here; null where there are none. */
  snapshotKeptSince(sha256: Sha256): Promise<Date | null>;

  /** Records replace an older one of the same document for the same crisis: who is a party, and to what, is another in each. */
  putRecord(crisis: CrisisId, record: CodedRecord): Promise<void>;
  record(crisis: CrisisId, document: DocumentId): Promise<CodedRecord | null>;
  /** The records of a document, by the id of the crisis they were coded for; those of crises that it was taken out of come last. */
  recordsOf(document: DocumentId): Promise<CodedRecord[]>;
  /** Records of a crisis's documents, in the order of `documents`. */
  records(crisis: CrisisId): Promise<CodedRecord[]>;
  /** The work list: documents of crises with no record for them at this coder version, longest waiting first. */
  uncoded(coder: string, limit: number): Promise<Waiting[]>;
  /** How many wait, of one crisis or of all. */
  countUncoded(coder: string, crisis?: CrisisId): Promise<number>;

  appendJudgement(judgement: Judgement): Promise<void>;
  /** Judgements on a crisis's documents, in the order they were appended. */
  judgements(crisis: CrisisId): Promise<Judgement[]>;
  judgementsOf(document: DocumentId): Promise<Judgement[]>;

  /** Enters a search in the log of a crisis. */
  appendSearch(crisis: CrisisId, search: Search): Promise<void>;
  /** The search log of a crisis, in the order in which it was written. */
  searches(crisis: CrisisId): Promise<Search[]>;

  /**
   * Full-text search over document texts, newest first; every word must occur, case and diacritics aside.
   * `crisis` null searches all.
   */
  search(query: string, crisis: CrisisId | null, limit: number): Promise<SearchHit[]>;
}
