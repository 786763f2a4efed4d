/** Invariant: what the server knows of accounts comes through here, as all else comes through `Desk`. */
import type {
  Account,
  AccountChange,
  AccountRequest,
  AuditEntry,
  CrisisId,
  NewToken,
  Outcome,
  PasswordChange,
  SharePass,
  ShareRequest,
  SignInRequest,
  TokenPass,
  TokenRequest,
} from '@demarche/contract';
import * as usecases from '@demarche/usecases';
import type { SignedIn, Visitor } from '@demarche/usecases';

/** What the use cases of accounts need of the ports. */
type AccountPorts = usecases.AccountPorts;

export interface AccountsDesk {
  visitorWith(secret: string): Promise<Visitor>;
  list(): Promise<Account[]>;
  /** `onlyFirst`: none where there is one already. */
  create(request: AccountRequest, onlyFirst?: boolean): Promise<Outcome<Account>>;
  change(id: string, change: AccountChange): Promise<Outcome<Account>>;
  changePassword(id: string, change: PasswordChange, session: string): Promise<Outcome<Account>>;
  signIn(request: SignInRequest): Promise<Outcome<SignedIn>>;
  signOut(session: string): Promise<void>;
  tokens(account: string): Promise<TokenPass[]>;
  createToken(account: string, request: TokenRequest): Promise<NewToken>;
  removeToken(account: string, id: string): Promise<Outcome<TokenPass>>;
  shares(crisis: CrisisId): Promise<Outcome<SharePass[]>>;
  share(crisis: CrisisId, request: ShareRequest, by: string): Promise<Outcome<SharePass>>;
  endShare(crisis: CrisisId, id: string): Promise<Outcome<SharePass>>;
  log(entry: Omit<AuditEntry, 'number' | 'at'>): Promise<void>;
  audit(before: number | null, limit: number): Promise<AuditEntry[]>;
}

export function accountsOver(ports: AccountPorts): AccountsDesk {
  return {
    visitorWith: (secret) => usecases.visitorWith(ports, secret),
    list: () => usecases.listAccounts(ports),
    create: (request, onlyFirst) => usecases.createAccount(ports, request, onlyFirst),
    change: (id, change) => usecases.changeAccount(ports, id, change),
    changePassword: (id, change, session) => usecases.changePassword(ports, id, change, session),
    signIn: (request) => usecases.signIn(ports, request),
    signOut: (session) => usecases.signOut(ports, session),
    tokens: (account) => usecases.listTokens(ports, account),
    createToken: (account, request) => usecases.createToken(ports, account, request),
    removeToken: (account, id) => usecases.removeToken(ports, account, id),
    shares: (crisis) => usecases.listShares(ports, crisis),
    share: (crisis, request, by) => usecases.shareCrisis(ports, crisis, request, by),
    endShare: (crisis, id) => usecases.endShare(ports, crisis, id),
    log: (entry) => ports.store.accounts.appendAudit({ ...entry, at: ports.now().toISOString() }),
    audit: (before, limit) => ports.store.accounts.audit(before, limit),
  };
}
