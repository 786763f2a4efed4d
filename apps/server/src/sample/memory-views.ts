/** Invariant: it does what the store's views do, and forgets all with the process. */
import type { SavedView } from '@demarche/contract';
import type { ViewPorts } from '@demarche/usecases';

type ViewStore = ViewPorts['store']['views'];

export function memoryViews(): ViewStore {
  const all = new Map<string, SavedView>();
  const isTaken = ({ id, crisis, owner, name }: SavedView): boolean =>
    [...all.values()].some(
      (one) =>
        one.id !== id && one.crisis === crisis && one.owner === owner && one.name.toLowerCase() === name.toLowerCase(),
    );
  return {
    putView: async (view) => {
      if (isTaken(view)) return 'exists';
      all.set(view.id, view);
      return 'created';
    },
    changeView: async (view) => {
      if (!all.has(view.id)) return 'gone';
      if (isTaken(view)) return 'exists';
      all.set(view.id, view);
      return 'changed';
    },
    views: async (crisis) =>
      [...all.values()].filter((one) => one.crisis === crisis).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    removeView: async (id) => all.delete(id),
  };
}
