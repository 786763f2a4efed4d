import type { Account, Role } from '@demarche/contract';
import { expect, it } from 'vitest';
import { CRISIS, useBench, valueOf } from '../test/bench.ts';
import { type Visitor, changeView, listViews, removeView, saveView } from './index.ts';

const bench = useBench();

const AT = '2026-01-05T00:00:00.000Z';
const ALONE: Visitor = { kind: 'alone', account: null };

function somebody(name: string, role: Role): Visitor {
  const account: Account = { id: name.toLowerCase(), name, role, created: AT, closed: null };
  return {
    kind: 'account',
    account,
    pass: { kind: 'session', id: name, account: account.id, created: AT, ends: null, seen: AT },
  };
}
const ADA = somebody('Ada', 'reader');
const BO = somebody('Bo', 'coder');
const ED = somebody('Ed', 'editor');

const own = { name: 'Mine', address: '?section=demands', shared: false };
const ours = { name: 'Ours', address: 'statements?actor=RUS', shared: true };

async function saved() {
  const ports = await bench.ports();
  const mine = valueOf(await saveView(ports, CRISIS.id, ADA, own));
  const shared = valueOf(await saveView(ports, CRISIS.id, ADA, ours));
  const seenBy = async (visitor: Visitor) =>
    valueOf(await listViews(ports, CRISIS.id, visitor)).map(
      ({ name, changeable }) => `${name}${changeable ? '*' : ''}`,
    );
  return { ports, mine, shared, seenBy };
}

it('shows own views and shared ones; whose it is and who may manage changes them', async () => {
  const { seenBy } = await saved();
  expect(await seenBy(ADA)).toEqual(['Mine*', 'Ours*']);
  expect(await seenBy(BO)).toEqual(['Ours']);
  expect(await seenBy(ED)).toEqual(['Ours*']);
});

it('keeps a name once for each', async () => {
  const { ports, mine, seenBy } = await saved();
  expect(await saveView(ports, CRISIS.id, ADA, { ...own, name: 'MINE' })).toMatchObject({
    problem: { code: 'view/exists' },
  });
  expect(valueOf(await saveView(ports, CRISIS.id, BO, own))).toMatchObject({ owner: 'bo', by: 'Bo' });
  expect(await changeView(ports, CRISIS.id, ADA, { id: mine.id, name: 'ours' })).toMatchObject({
    problem: { code: 'view/exists' },
  });
  valueOf(await changeView(ports, CRISIS.id, ADA, { id: mine.id, name: 'For all', shared: true }));
  expect(await seenBy(BO)).toEqual(['For all', 'Mine*', 'Ours']);
});

it('is removed by nobody else; of what somebody does not see nobody learns', async () => {
  const { ports, mine, shared, seenBy } = await saved();
  expect(await removeView(ports, CRISIS.id, BO, shared.id)).toMatchObject({ problem: { code: 'http/not-allowed' } });
  expect(await changeView(ports, CRISIS.id, BO, { id: shared.id, name: 'X' })).toMatchObject({ kind: 'problem' });
  expect(await removeView(ports, CRISIS.id, ED, mine.id)).toMatchObject({ problem: { code: 'store/not-found' } });
  valueOf(await removeView(ports, CRISIS.id, ED, shared.id));
  expect(await seenBy(ADA)).toEqual(['Mine*']);
});

it('is one person’s alone on a machine, and the editors’ once there are accounts', async () => {
  const ports = await bench.ports();
  const view = valueOf(await saveView(ports, CRISIS.id, ALONE, own));
  expect(view).toMatchObject({ owner: null, by: null, changeable: true });
  expect(valueOf(await listViews(ports, CRISIS.id, ADA))).toEqual([]);
  expect(valueOf(await listViews(ports, CRISIS.id, ED))).toEqual([view]);
  const first = await saveView(
    ports,
    CRISIS.id,
    { kind: 'alone', account: 'account' in ADA ? ADA.account : null },
    ours,
  );
  expect(valueOf(first)).toMatchObject({ owner: 'ada', by: 'Ada' });
});
