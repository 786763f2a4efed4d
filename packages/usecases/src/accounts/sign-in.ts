/** Invariant: a session begins with a secret that nobody has seen before, and ends for good when it is signed out. */
import { randomUUID } from 'node:crypto';
import { type Outcome, type SessionPass, type SignInRequest, failed, ok } from '@demarche/contract';
import type { AccountPorts } from './account-ports.ts';
import { isPassword } from './passwords.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

const DAY = 24 * 60 * 60_000;
/** A session is over after this long, however much it is used. */
const SESSION = 30 * DAY;

export interface SignedIn {
  readonly secret: string;
  readonly pass: SessionPass;
}

/** Signs somebody in; that the name is unknown, closed or the password wrong is one answer. */
export async function signIn(ports: AccountPorts, { name, password }: SignInRequest): Promise<Outcome<SignedIn>> {
  const same = (other: string): boolean =>
    other.normalize('NFKC').toLowerCase() === name.normalize('NFKC').toLowerCase();
  const account = (await ports.store.accounts.accounts()).find((one) => one.closed === null && same(one.name));
  if (!(await isPassword(password, account?.password ?? null)) || !account)
    return failed('account/wrong-password', name);
  const now = ports.now();
  await removeEnded(ports, now);
  const secret = newSecret('dms');
  const pass: SessionPass = {
    kind: 'session',
    id: randomUUID(),
    account: account.id,
    created: now.toISOString(),
    ends: new Date(now.getTime() + SESSION).toISOString(),
    seen: now.toISOString(),
  };
  await ports.store.accounts.putPass(hashOfSecret(secret), pass);
  return ok({ secret, pass });
}

/** Sessions that are over are forgotten when somebody comes in. */
async function removeEnded({ store }: AccountPorts, now: Date): Promise<void> {
  for (const pass of await store.accounts.passes()) {
    if (pass.kind === 'session' && pass.ends !== null && pass.ends <= now.toISOString())
      await store.accounts.removePass(pass.id);
  }
}

export const signOut = async ({ store }: AccountPorts, session: string): Promise<void> => {
  await store.accounts.removePass(session);
};
