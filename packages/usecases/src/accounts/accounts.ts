/**
 * Invariant: there is always an open account of an editor once there is any; nobody can shut the last one out. What is decided on an account is
 * decided on what it is at that moment: passwords are hashed before.
 */
import { randomUUID } from 'node:crypto';
import {
  type Account,
  type AccountChange,
  type AccountRequest,
  type Outcome,
  type PasswordChange,
  failed,
  nameKey,
  ok,
} from '@demarche/contract';
import type { StoredAccount } from '@demarche/store';
import type { AccountPorts } from './account-ports.ts';
import { hashPassword, isBusy, isPassword } from './passwords.ts';

/** An account as it may be shown. */
const shownAccount = ({ id, name, role, created, closed }: StoredAccount): Account => ({
  id,
  name,
  role,
  created,
  closed,
});

/** What becomes of an account that is put. */
const put = (account: StoredAccount) => ({ put: account, answer: ok(shownAccount(account)) });
const refused = (answer: Outcome<never>) => ({ put: null, answer });

/** Every account, by name. */
export const listAccounts = async ({ store }: AccountPorts): Promise<Account[]> =>
  (await store.accounts.accounts()).map(shownAccount);

/** Makes an account; the first becomes an editor's whatever was asked for. `onlyFirst`: none where there is one. */
export async function createAccount(
  { store, now }: AccountPorts,
  { name, password, role }: AccountRequest,
  onlyFirst = false,
): Promise<Outcome<Account>> {
  if (isBusy()) return failed('account/busy', name);
  const hash = await hashPassword(password);
  return store.accounts.decide<Outcome<Account>>((accounts) => {
    if (onlyFirst && accounts.length > 0) return refused(failed('account/not-first', name));
    if (accounts.some((one) => nameKey(one.name) === nameKey(name))) return refused(failed('account/exists', name));
    const created = now().toISOString();
    const first = accounts.length === 0;
    return put({ id: randomUUID(), name, role: first ? 'editor' : role, created, closed: null, password: hash });
  });
}

/**
 * Changes the role or the password of an account, closes it or opens it again. A new password and a closing end its sessions and take its tokens
 * back.
 */
export async function changeAccount(ports: AccountPorts, id: string, change: AccountChange): Promise<Outcome<Account>> {
  const { store, now } = ports;
  if (change.password !== undefined && isBusy()) return failed('account/busy', id);
  const password = change.password === undefined ? null : await hashPassword(change.password);
  const changed = await store.accounts.decide<Outcome<Account>>((accounts) => {
    const account = accounts.find((one) => one.id === id);
    if (!account) return refused(failed('store/not-found', id, 'account'));
    const closed = change.closed === undefined ? account.closed : change.closed ? now().toISOString() : null;
    const next: StoredAccount = {
      ...account,
      role: change.role ?? account.role,
      closed,
      password: password ?? account.password,
    };
    const edits = (one: Account): boolean => one.role === 'editor' && one.closed === null;
    if (!edits(next) && !accounts.some((one) => one.id !== id && edits(one)))
      return refused(failed('account/last-editor', account.name));
    return put(next);
  });
  if (changed.kind === 'ok' && (change.password !== undefined || change.closed)) await endPasses(ports, id, null);
  return changed;
}

/** Changes one's own password; every other session of the account ends, and its tokens are taken back. */
export async function changePassword(
  ports: AccountPorts,
  id: string,
  { old, password }: PasswordChange,
  session: string,
): Promise<Outcome<Account>> {
  const account = await ports.store.accounts.account(id);
  if (!account) return failed('store/not-found', id, 'account');
  if (isBusy()) return failed('account/busy', account.name);
  if (!(await isPassword(old, account.password))) return failed('account/wrong-password', account.name);
  const hash = await hashPassword(password);
  const changed = await ports.store.accounts.decide<Outcome<Account>>((accounts) => {
    const now = accounts.find((one) => one.id === id);
    // Somebody closed it or set another password meanwhile: that stands.
    return now && now.closed === null && now.password === account.password
      ? put({ ...now, password: hash })
      : refused(failed('account/wrong-password', account.name));
  });
  if (changed.kind === 'ok') await endPasses(ports, id, session);
  return changed;
}

async function endPasses({ store }: AccountPorts, account: string, but: string | null): Promise<void> {
  const passes = await store.accounts.passes();
  await store.accounts.removePasses(
    passes.flatMap((pass) => ('account' in pass && pass.account === account && pass.id !== but ? [pass.id] : [])),
  );
}
