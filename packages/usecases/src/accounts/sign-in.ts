/** Invariant: a session begins with a secret that nobody has seen before, and ends for good when it is signed out. */
import { randomUUID } from 'node:crypto';
import { type Outcome, type SessionPass, type SignInRequest, failed, nameKey, ok } from '@demarche/contract';
import type { AccountPorts } from './account-ports.ts';
import { isBusy, isPassword } from './passwords.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { termOf } from './terms.ts';

/** A session is over after this many days, however much it is used. */
const SESSION = 30;

export interface SignedIn {
  readonly secret: string;
  readonly pass: SessionPass;
}

/** Signs somebody in; that the name is unknown, closed or the password wrong is one answer. */
export async function signIn(ports: AccountPorts, { name, password }: SignInRequest): Promise<Outcome<SignedIn>> {
  const key = nameKey(name);
  const account = (await ports.store.accounts.accounts()).find(
    (one) => one.closed === null && nameKey(one.name) === key,
  );
  if (isBusy()) return failed('account/busy', name);
  if (!(await isPassword(password, account?.password ?? null)) || !account)
    return failed('account/wrong-password', name);
  const now = ports.now();
  await removeEnded(ports, now);
  const secret = newSecret('dms');
  const pass: SessionPass = {
    kind: 'session',
    id: randomUUID(),
    account: account.id,
    seen: now.toISOString(),
    ...termOf(now, SESSION),
  };
  await ports.store.accounts.putPass(hashOfSecret(secret), pass);
  return ok({ secret, pass });
}

/** Sessions that are over are forgotten when somebody comes in. */
async function removeEnded({ store }: AccountPorts, now: Date): Promise<void> {
  const over = (await store.accounts.passes()).filter(
    ({ kind, ends }) => kind === 'session' && ends !== null && ends <= now.toISOString(),
  );
  await store.accounts.removePasses(over.map(({ id }) => id));
}

export const signOut = async ({ store }: AccountPorts, session: string): Promise<void> => {
  await store.accounts.removePasses([session]);
};
