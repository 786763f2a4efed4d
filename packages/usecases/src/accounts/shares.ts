/** Invariant: a share opens one crisis, to be read; it is over when it is removed. */
import { randomUUID } from 'node:crypto';
import { type CrisisId, type Outcome, type SharePass, type ShareRequest, failed, ok } from '@demarche/contract';
import type { AccountPorts } from './account-ports.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { termOf } from './terms.ts';

/** Lets whoever has the share's secret read the dossier of a crisis. */
export async function shareCrisis(
  ports: AccountPorts,
  crisis: CrisisId,
  { label, fullTexts, days }: ShareRequest,
  by: string,
): Promise<Outcome<SharePass>> {
  if (!(await ports.store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  const secret = newSecret('dmx');
  const term = termOf(ports.now(), days);
  const share: SharePass = { kind: 'share', id: randomUUID(), crisis, label, fullTexts, secret, by, ...term };
  await ports.store.accounts.putPass(hashOfSecret(secret), share);
  return ok(share);
}

/** The shares of a crisis, the newest first, those whose term is over too. */
export async function listShares({ store }: AccountPorts, crisis: CrisisId): Promise<Outcome<SharePass[]>> {
  if (!(await store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  const passes = await store.accounts.passes();
  return ok(passes.flatMap((pass) => (pass.kind === 'share' && pass.crisis === crisis ? [pass] : [])));
}

/** Ends a share: its address opens nothing any more. */
export async function endShare(ports: AccountPorts, crisis: CrisisId, id: string): Promise<Outcome<SharePass>> {
  const shares = await listShares(ports, crisis);
  if (shares.kind === 'problem') return shares;
  const share = shares.value.find((one) => one.id === id);
  if (!share) return failed('store/not-found', id, 'share');
  await ports.store.accounts.removePasses([id]);
  return ok(share);
}
