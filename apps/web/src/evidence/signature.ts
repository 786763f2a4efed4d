/** Invariant: judgements are signed: with the name of who is signed in, else with one that is asked for once and kept in this browser. */
const KEY = 'demarche.name';

let account: string | null = null;

/** From now on everything is signed with the name of this account; null: whoever judges gives a name. */
export function signAs(name: string | null): void {
  account = name;
}

/** Whether nobody need be asked for a name. */
export const isSigned = (): boolean => account !== null;

export function storedName(): string {
  if (account !== null) return account;
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function storeName(name: string): void {
  try {
    if (account === null) localStorage.setItem(KEY, name);
  } catch {
    // Storage may be refused; the name is then asked for again.
  }
}
