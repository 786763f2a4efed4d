/**
 * Invariant: somebody sees their own views and those that are shared with the desk; only whose it is, or who may manage, changes one.
 * What was saved while the desk had no accounts is of whoever may manage there.
 */
import { randomUUID } from 'node:crypto';
import {
  type CrisisId,
  type ListedView,
  type Outcome,
  type SavedView,
  type ViewChange,
  type ViewRequest,
  failed,
  ok,
} from '@demarche/contract';
import type { Store } from '@demarche/store';
import { type Visitor, nameOfVisitor, permissionsOf } from './accounts/index.ts';

export interface ViewPorts {
  readonly store: Pick<Store, 'views' | 'crisis'>;
  readonly now: () => Date;
}

const accountOf = (visitor: Visitor): string | null => ('account' in visitor ? (visitor.account?.id ?? null) : null);

const isOwn = (visitor: Visitor, { owner }: SavedView): boolean =>
  visitor.kind === 'alone' || (owner !== null && owner === accountOf(visitor));

const isSeen = (visitor: Visitor, view: SavedView): boolean =>
  view.shared || isOwn(visitor, view) || (view.owner === null && permissionsOf(visitor).includes('manage'));

const listed = (visitor: Visitor, view: SavedView): ListedView => ({
  ...view,
  changeable: isOwn(visitor, view) || permissionsOf(visitor).includes('manage'),
});

/** The views of a crisis that somebody sees, by name. */
export async function listViews(
  { store }: ViewPorts,
  crisis: CrisisId,
  visitor: Visitor,
): Promise<Outcome<ListedView[]>> {
  if (!(await store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  const views = await store.views.views(crisis);
  return ok(views.filter((view) => isSeen(visitor, view)).map((view) => listed(visitor, view)));
}

/** Keeps a page of a crisis under a name; a problem where the visitor has a view of this name. */
export async function saveView(
  { store, now }: ViewPorts,
  crisis: CrisisId,
  visitor: Visitor,
  request: ViewRequest,
): Promise<Outcome<ListedView>> {
  if (!(await store.crisis(crisis))) return failed('store/not-found', crisis, 'crisis');
  const view: SavedView = {
    ...request,
    id: randomUUID(),
    crisis,
    owner: accountOf(visitor),
    by: nameOfVisitor(visitor),
    created: now().toISOString(),
  };
  if ((await store.views.putView(view)) === 'exists') return failed('view/exists', view.name);
  return ok(listed(visitor, view));
}

/** Renames a view, or shares it or no more. */
export async function changeView(
  ports: ViewPorts,
  crisis: CrisisId,
  visitor: Visitor,
  { id, name, shared }: ViewChange & { readonly id: string },
): Promise<Outcome<ListedView>> {
  const found = await changeableView(ports, crisis, visitor, id);
  if (found.kind === 'problem') return found;
  const view = { ...found.value, name: name ?? found.value.name, shared: shared ?? found.value.shared };
  const done = await ports.store.views.changeView(view);
  if (done === 'exists') return failed('view/exists', view.name);
  return done === 'gone' ? failed('store/not-found', id, 'view') : ok(listed(visitor, view));
}

/** Removes a view, and gives what it was. */
export async function removeView(
  ports: ViewPorts,
  crisis: CrisisId,
  visitor: Visitor,
  id: string,
): Promise<Outcome<ListedView>> {
  const found = await changeableView(ports, crisis, visitor, id);
  if (found.kind === 'problem') return found;
  const gone = await ports.store.views.removeView(id);
  return gone ? ok(listed(visitor, found.value)) : failed('store/not-found', id, 'view');
}

async function changeableView(
  ports: ViewPorts,
  crisis: CrisisId,
  visitor: Visitor,
  id: string,
): Promise<Outcome<SavedView>> {
  const views = await listViews(ports, crisis, visitor);
  if (views.kind === 'problem') return views;
  const found = views.value.find((view) => view.id === id);
  if (!found) return failed('store/not-found', id, 'view');
  const { changeable, ...view } = found;
  return changeable ? ok(view) : failed('http/not-allowed', view.name, 'this view is somebody else’s');
}
