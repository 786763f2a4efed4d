/** Invariant: who signs is remembered from the first time that they do. */
import { useState } from 'react';
import { storeName, storedName } from './signature.ts';

/** A name to sign with: what its field shows, and the signing, which answers the name, or nothing where there is none yet. */
export function useSignature() {
  const [value, onChange] = useState(storedName);
  const [tried, setTried] = useState(false);
  const name = value.trim();
  const sign = (): string => {
    setTried(true);
    if (name !== '') storeName(name);
    return name;
  };
  return { field: { value, onChange, missing: tried && name === '' }, sign };
}
