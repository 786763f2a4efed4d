/** Invariant: passwords, sessions and tokens are kept as hashes alone; what a share opens is for giving out, so its secret is kept as it is. */
import type { Account, AuditEntry, Pass } from '@demarche/contract';

/** An account with what its password is checked against. */
export interface StoredAccount extends Account {
  /** In PHC string format: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
  readonly password: string;
}

/** What is decided on all accounts at once: what to put, in the place of the one with its id if there is one, and what to answer. */
export interface Decision<T> {
  readonly put: StoredAccount | null;
  readonly answer: T;
}

/** Who may use the desk, with what, and what they did. None of it is part of a dossier, so none of it raises the revision. */
export interface AccountStore {
  /** Every account, by the key of its name, those that are closed too. */
  accounts(): Promise<StoredAccount[]>;
  account(id: string): Promise<StoredAccount | null>;
  /**
   * Decides on all accounts while nobody else, in this process or another, changes any. Throws where another account has the key of the name
   * of what is put.
   */
  decide<T>(work: (accounts: readonly StoredAccount[]) => Decision<T>): Promise<T>;

  /** `hash` is that of the secret, in whatever form the caller keeps to. */
  putPass(hash: string, pass: Pass): Promise<void>;
  /** Puts a pass in the place of the one with its id; its secret stays. */
  changePass(pass: Pass): Promise<void>;
  passWith(hash: string): Promise<Pass | null>;
  /** Every pass, the newest first. */
  passes(): Promise<Pass[]>;
  /** How many there were. */
  removePasses(ids: readonly string[]): Promise<number>;

  appendAudit(entry: Omit<AuditEntry, 'number'>): Promise<void>;
  /** The newest first, of those before a number where one is given. */
  audit(before: number | null, limit: number): Promise<AuditEntry[]>;
}
