/** Invariant: no secret is kept but as its hash; whoever reads the tables cannot sign in with what is there. */
import type { Account, AuditEntry, Pass } from '@demarche/contract';

/** An account with what its password is checked against. */
export interface StoredAccount extends Account {
  /** In PHC string format: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
  readonly password: string;
}

/** Who may use the desk, with what, and what they did. None of it is part of a dossier, so none of it raises the revision. */
export interface AccountStore {
  /** A name is taken whatever its case. */
  putAccount(account: StoredAccount): Promise<'created' | 'exists'>;
  /** Puts an account in the place of the one with its id, whose name stays. */
  changeAccount(account: StoredAccount): Promise<void>;
  /** Every account, by name, those that are closed too. */
  accounts(): Promise<StoredAccount[]>;

  /** `hash` is that of the secret, in whatever form the caller keeps to. */
  putPass(hash: string, pass: Pass): Promise<void>;
  /** Puts a pass in the place of the one with its id; its secret stays. */
  changePass(pass: Pass): Promise<void>;
  passWith(hash: string): Promise<Pass | null>;
  /** Every pass, the newest first. */
  passes(): Promise<Pass[]>;
  /** True where there was one. */
  removePass(id: string): Promise<boolean>;

  appendAudit(entry: Omit<AuditEntry, 'number'>): Promise<void>;
  /** The newest first, of those before a number where one is given. */
  audit(before: number | null, limit: number): Promise<AuditEntry[]>;
}
