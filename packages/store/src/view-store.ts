/** Invariant: somebody has one view of a name in a crisis, whatever its case. Views are no part of a dossier, so none of them raises the revision. */
import type { CrisisId, SavedView } from '@demarche/contract';

export interface ViewStore {
  putView(view: SavedView): Promise<'created' | 'exists'>;
  /** Puts a view in the place of the one with its id, whose crisis and owner stay; `gone` where there is none any more. */
  changeView(view: SavedView): Promise<'changed' | 'exists' | 'gone'>;
  /** Everybody's views of a crisis, in the order of their names. */
  views(crisis: CrisisId): Promise<SavedView[]>;
  /** True where there was one. */
  removeView(id: string): Promise<boolean>;
}
