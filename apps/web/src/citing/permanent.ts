/** Invariant: an address that is given out names what is shown, as of the day it is shown. */
import type { CrisisId } from '@demarche/contract';
import { BASE } from '../api/base.ts';

/** Makes an address from what it begins with and the crisis it is in; `@demarche/contract` has one for everything that has an address. */
export type AddressOf = (base: string, crisis: CrisisId) => string;

/** What every address of the page begins with. */
const base = (): string => `${window.location.origin}${BASE}`;

/** The address at which others find what is shown here. */
export const permanentAddress = (crisis: CrisisId, asOf: string | null, addressOf: AddressOf): string =>
  `${addressOf(base(), crisis)}${asOf === null ? '' : `&asOf=${asOf}`}`;

/** Whether only this machine opens its addresses. */
const isLocal = (): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(window.location.hostname);

/** Who can open an address of this page: whoever reaches the desk, whoever has the shared address, or this machine alone. */
export const opensTo = (): 'desk' | 'shared' | 'local' => (BASE !== '' ? 'shared' : isLocal() ? 'local' : 'desk');

/** What permanent addresses in a file that leaves begin with; null where they would open nothing for others, or open too much. */
export const baseForOthers = (): string | null => (opensTo() === 'desk' ? base() : null);
