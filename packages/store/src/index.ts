/** SQLite or PostgreSQL behind one set of queries, and the snapshot vault. */
export { openStore } from './open-store.ts';
export { StoreUnavailable } from './store-unavailable.ts';
export type { Store, StoreOptions } from './store.ts';
