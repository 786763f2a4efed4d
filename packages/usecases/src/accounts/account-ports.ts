/** Invariant: accounts need no coder, no codebook and no network. */
import type { Store } from '@demarche/store';

export interface AccountPorts {
  readonly store: Pick<Store, 'accounts' | 'crisis'>;
  readonly now: () => Date;
}
