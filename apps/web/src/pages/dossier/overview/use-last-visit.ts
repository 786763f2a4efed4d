/** Invariant: a visit is one session of the browser; what it began from stays while it lasts, and what it saw last is where the next begins. */
import { useEffect, useState } from 'react';
import * as z from 'zod';
import { Fate, Legality, PositionLabel } from '@demarche/contract';
import type { Picture } from './since-visit.ts';

const Stored = z.object({
  at: z.string(),
  documents: z.number(),
  statements: z.number(),
  positions: z.record(z.string(), z.tuple([PositionLabel, Legality])),
  demands: z.record(z.string(), Fate.shape.state),
});

const read = (storage: Storage, key: string): Picture | null => {
  try {
    return Stored.parse(JSON.parse(storage.getItem(key) ?? ''));
  } catch {
    return null;
  }
};

const write = (storage: Storage, key: string, picture: Picture | null): void => {
  try {
    storage.setItem(key, JSON.stringify(picture));
  } catch {
    // Full or forbidden: the next visit then compares with an older one, or with none.
  }
};

/** The picture that the visit before ended with; null on the first. The present one is kept for the next. */
export function useLastVisit(crisis: string, now: Picture | null): Picture | null {
  const key = `demarche.visit.${crisis}`;
  const [before] = useState(() => {
    const begun = window.sessionStorage.getItem(key) !== null;
    const picture = begun ? read(window.sessionStorage, key) : read(window.localStorage, key);
    if (!begun) write(window.sessionStorage, key, picture);
    return picture;
  });
  useEffect(() => {
    if (now) write(window.localStorage, key, now);
  }, [key, now]);
  return before;
}
