/** Invariant: there is always an open account of an editor once there is any; nobody can shut the last one out. */
import { randomUUID } from 'node:crypto';
import {
  type Account,
  type AccountChange,
  type AccountRequest,
  type Outcome,
  type PasswordChange,
  failed,
  ok,
} from '@demarche/contract';
import type { StoredAccount } from '@demarche/store';
import type { AccountPorts } from './account-ports.ts';
import { hashPassword, isPassword } from './passwords.ts';

/** An account as it may be shown. */
const shownAccount = ({ id, name, role, created, closed }: StoredAccount): Account => ({
  id,
  name,
  role,
  created,
  closed,
});

/** Every account, by name. */
export const listAccounts = async ({ store }: AccountPorts): Promise<Account[]> =>
  (await store.accounts.accounts()).map(shownAccount);

/** Makes an account; the first becomes an editor's whatever was asked for. */
export async function createAccount(
  { store, now }: AccountPorts,
  { name, password, role }: AccountRequest,
): Promise<Outcome<Account>> {
  const first = (await store.accounts.accounts()).length === 0;
  const account: StoredAccount = {
    id: randomUUID(),
    name,
    role: first ? 'editor' : role,
    created: now().toISOString(),
    closed: null,
    password: await hashPassword(password),
  };
  const made = await store.accounts.putAccount(account);
  return made === 'created' ? ok(shownAccount(account)) : failed('account/exists', name);
}

/** Changes the role or the password of an account, closes it or opens it again. A new password and a closing end its sessions. */
export async function changeAccount(ports: AccountPorts, id: string, change: AccountChange): Promise<Outcome<Account>> {
  const { store, now } = ports;
  const accounts = await store.accounts.accounts();
  const account = accounts.find((one) => one.id === id);
  if (!account) return failed('store/not-found', id, 'account');
  const changed: StoredAccount = {
    ...account,
    role: change.role ?? account.role,
    closed: change.closed === undefined ? account.closed : change.closed ? now().toISOString() : null,
    password: change.password === undefined ? account.password : await hashPassword(change.password),
  };
  const edits = (one: Account): boolean => one.role === 'editor' && one.closed === null;
  if (!edits(changed) && !accounts.some((one) => one.id !== id && edits(one)))
    return failed('account/last-editor', account.name);
  await store.accounts.changeAccount(changed);
  if (change.password !== undefined || change.closed) await endSessions(ports, id, null);
  return ok(shownAccount(changed));
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  ports: AccountPorts,
  id: string,
  { old, password }: PasswordChange,
  session: string,
): Promise<Outcome<Account>> {
  const account = (await ports.store.accounts.accounts()).find((one) => one.id === id);
  if (!account) return failed('store/not-found', id, 'account');
  if (!(await isPassword(old, account.password))) return failed('account/wrong-password', account.name);
  await ports.store.accounts.changeAccount({ ...account, password: await hashPassword(password) });
  await endSessions(ports, id, session);
  return ok(shownAccount(account));
}

async function endSessions({ store }: AccountPorts, account: string, but: string | null): Promise<void> {
  for (const pass of await store.accounts.passes()) {
    if (pass.kind === 'session' && pass.account === account && pass.id !== but)
      await store.accounts.removePass(pass.id);
  }
}
