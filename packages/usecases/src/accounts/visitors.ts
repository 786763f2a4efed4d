/** Invariant: what a secret opens ends with the secret's term, with its account, and with what the account's role may do. */
import {
  PERMISSIONS,
  type Account,
  type Permission,
  type SessionPass,
  type SharePass,
  type TokenPass,
} from '@demarche/contract';
import type { AccountPorts } from './account-ports.ts';
import { hashOfSecret } from './secrets.ts';

/** Who asks. */
export type Visitor =
  /** Nobody has to sign in: a desk on its own machine with one user at the most. */
  | { readonly kind: 'alone'; readonly account: Account | null }
  | { readonly kind: 'account'; readonly account: Account; readonly pass: SessionPass }
  | { readonly kind: 'token'; readonly account: Account; readonly pass: TokenPass }
  | { readonly kind: 'share'; readonly pass: SharePass }
  | { readonly kind: 'nobody' };

export const NOBODY: Visitor = { kind: 'nobody' };

export function permissionsOf(visitor: Visitor): readonly Permission[] {
  if (visitor.kind === 'alone') return PERMISSIONS.editor;
  if (visitor.kind === 'account') return PERMISSIONS[visitor.account.role];
  if (visitor.kind === 'share') return PERMISSIONS.reader;
  if (visitor.kind === 'nobody') return [];
  const { account, pass } = visitor;
  return PERMISSIONS[account.role].filter((one) => pass.scopes.includes(one));
}

/** The name that judgements are signed with; null where whoever asks gives one. */
export const nameOfVisitor = (visitor: Visitor): string | null =>
  'account' in visitor ? (visitor.account?.name ?? null) : null;

const MINUTE = 60_000;
/** A session that was not used for this long is over. */
const IDLE = 7 * 24 * 60 * MINUTE;

/** Who comes with this secret, of a session, a token or a share; nobody where it opens nothing, or nothing any more. */
export async function visitorWith(ports: AccountPorts, secret: string): Promise<Visitor> {
  const pass = await ports.store.accounts.passWith(hashOfSecret(secret));
  const now = ports.now();
  if (!pass || (pass.ends !== null && pass.ends <= now.toISOString())) return NOBODY;
  if (pass.kind === 'share') return { kind: 'share', pass };
  if (pass.kind === 'session' && now.getTime() - Date.parse(pass.seen) > IDLE) return NOBODY;
  const account = await ports.store.accounts.account(pass.account);
  if (!account || account.closed !== null) return NOBODY;
  await noteSeen(ports, pass, now);
  return pass.kind === 'session' ? { kind: 'account', account, pass } : { kind: 'token', account, pass };
}

/** Written once a minute at the most, since every request comes by here. */
async function noteSeen({ store }: AccountPorts, pass: SessionPass | TokenPass, now: Date): Promise<void> {
  if (pass.seen !== null && now.getTime() - Date.parse(pass.seen) < MINUTE) return;
  await store.accounts.changePass({ ...pass, seen: now.toISOString() });
}
