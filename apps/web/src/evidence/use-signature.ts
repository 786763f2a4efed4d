/** Invariant: who signs is remembered from the first time that they do. */
import { useState } from 'react';
import { storeName, storedName } from './signature.ts';

/** A name to sign with: what its field shows, and the signing of what is ready to be sent, which answers the name, or nothing where it cannot be sent yet. */
export function useSignature() {
  const [value, onChange] = useState(storedName);
  const [tried, setTried] = useState(false);
  const name = value.trim();
  const sign = (isReady = true): string => {
    setTried(true);
    if (name === '' || !isReady) return '';
    storeName(name);
    return name;
  };
  return { field: { value, onChange, missing: tried && name === '' }, sign };
}
