/** SQLite or PostgreSQL behind one set of queries, and the snapshot vault. */
import type {
  CodedRecord,
  Crisis,
  CrisisId,
  Document,
  DocumentId,
  Judgement,
  SearchHit,
  Sha256,
} from '@demarche/contract';

export interface StoreOptions {
  /** `postgres://…`, or a folder for SQLite and the vault. */
  readonly databaseUrl: string | null;
  readonly folder: string;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  close(): Promise<void>;
  /** Grows with every change to any crisis; caches key on it. */
  revision(): Promise<number>;

  putCrisis(crisis: Crisis): Promise<'created' | 'exists'>;
  crisis(id: CrisisId): Promise<Crisis | null>;
  crises(): Promise<Crisis[]>;

  /**
   * Takes a document and the bytes it was read from into a crisis, durably, before it returns. The same canonical text
   * (or snapshot and position in it) is not taken twice: then it is only joined to the crisis.
   */
  putDocument(
    crisis: CrisisId,
    document: Document,
    bytes: Uint8Array,
  ): Promise<{ readonly id: DocumentId; readonly duplicate: boolean }>;
  document(id: DocumentId): Promise<Document | null>;
  /** Documents of a crisis, by published time then id. */
  documents(crisis: CrisisId): Promise<Document[]>;
  crisesOf(document: DocumentId): Promise<CrisisId[]>;
  snapshot(sha256: Sha256): Promise<Uint8Array | null>;

  /** Records replace an older one of the same document. */
  putRecord(record: CodedRecord): Promise<void>;
  record(document: DocumentId): Promise<CodedRecord | null>;
  records(crisis: CrisisId): Promise<CodedRecord[]>;
  /** The work list: documents with no record at this coder version. */
  uncoded(coder: string, limit: number): Promise<Document[]>;
  countUncoded(coder: string): Promise<number>;

  appendJudgement(judgement: Judgement): Promise<void>;
  judgements(crisis: CrisisId): Promise<Judgement[]>;
  judgementsOf(document: DocumentId): Promise<Judgement[]>;

  /** Full-text search over document texts; every word must occur. `crisis` null searches all. */
  search(query: string, crisis: CrisisId | null, limit: number): Promise<SearchHit[]>;
}

/** Opens (and migrates) the store. */
export declare function openStore(options: StoreOptions): Promise<Store>;
