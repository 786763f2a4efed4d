/** Invariant: who asks goes with every question about saved views, since what there is depends on it. */
import type { CrisisId, ListedView, Outcome, ViewChange, ViewRequest } from '@demarche/contract';
import * as usecases from '@demarche/usecases';
import type { ViewPorts, Visitor } from '@demarche/usecases';

export interface ViewsDesk {
  list(crisis: CrisisId, visitor: Visitor): Promise<Outcome<ListedView[]>>;
  save(crisis: CrisisId, visitor: Visitor, request: ViewRequest): Promise<Outcome<ListedView>>;
  change(crisis: CrisisId, visitor: Visitor, id: string, change: ViewChange): Promise<Outcome<ListedView>>;
  remove(crisis: CrisisId, visitor: Visitor, id: string): Promise<Outcome<ListedView>>;
}

export function viewsOver(ports: ViewPorts): ViewsDesk {
  return {
    list: (crisis, visitor) => usecases.listViews(ports, crisis, visitor),
    save: (crisis, visitor, request) => usecases.saveView(ports, crisis, visitor, request),
    change: (crisis, visitor, id, change) => usecases.changeView(ports, crisis, visitor, { ...change, id }),
    remove: (crisis, visitor, id) => usecases.removeView(ports, crisis, visitor, id),
  };
}
