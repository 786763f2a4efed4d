/** SQLite or PostgreSQL behind one set of queries, and the snapshot vault. */
export { openStore } from './open-store.ts';
export { StoreUnavailable } from './store-unavailable.ts';
export type { Store, StoreOptions, Waiting } from './store.ts';
export type { AccountStore, Decision, StoredAccount } from './account-store.ts';
