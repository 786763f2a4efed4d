/** Invariant: judgements are signed; the name is asked for once and kept in this browser. */
const KEY = 'demarche.name';

export function storedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function storeName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be refused; the name is then asked for again.
  }
}
