/** Invariant: a token is its account's own; nobody else lists or removes it, and it never may more than the account. */
import { randomUUID } from 'node:crypto';
import { type NewToken, type Outcome, type TokenPass, type TokenRequest, failed, ok } from '@demarche/contract';
import type { AccountPorts } from './account-ports.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { termOf } from './terms.ts';

/** Makes a token for an account; its secret is in the answer and nowhere else. */
export async function createToken(ports: AccountPorts, account: string, request: TokenRequest): Promise<NewToken> {
  const secret = newSecret('dmt');
  const token: TokenPass = {
    kind: 'token',
    id: randomUUID(),
    account,
    label: request.label,
    scopes: [...new Set(request.scopes)],
    seen: null,
    ...termOf(ports.now(), request.days),
  };
  await ports.store.accounts.putPass(hashOfSecret(secret), token);
  return { token, secret };
}

/** The tokens of an account, the newest first. */
export const listTokens = async ({ store }: AccountPorts, account: string): Promise<TokenPass[]> =>
  (await store.accounts.passes()).flatMap((pass) => (pass.kind === 'token' && pass.account === account ? [pass] : []));

export async function removeToken(ports: AccountPorts, account: string, id: string): Promise<Outcome<TokenPass>> {
  const token = (await listTokens(ports, account)).find((one) => one.id === id);
  if (!token) return failed('store/not-found', id, 'token');
  await ports.store.accounts.removePasses([id]);
  return ok(token);
}
