/** Invariant: what is being added goes on while the user walks about; a finished job makes its crisis's pages stale. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { JobAccepted, type AddRequest, type Problem, type Progress } from '@demarche/contract';
import { ask, problemOf } from '../api/request.ts';
import { follow } from './follow.ts';

export interface Addition {
  readonly key: number;
  readonly crisis: string;
  readonly label: string;
  /** What was asked for, to ask for it again; null where it never could be. */
  readonly request: AddRequest | null;
  readonly events: readonly Progress[];
  readonly state: 'sending' | 'running' | 'done' | 'lost';
  /** Why it was refused before it became a job. */
  readonly refused: Problem | null;
}

interface Adding {
  readonly additions: readonly Addition[];
  readonly add: (crisis: string, label: string, request: AddRequest) => void;
  /** Shows a refusal that never left the page. */
  readonly refuse: (crisis: string, label: string, refused: Problem) => void;
}

const Context = createContext<Adding>({ additions: [], add: () => undefined, refuse: () => undefined });

let lastKey = 0;

export function AddingProvider({ children }: { readonly children: ReactNode }) {
  const [additions, setAdditions] = useState<readonly Addition[]>([]);
  const client = useQueryClient();

  const begin = useCallback((crisis: string, label: string, rest: Partial<Addition> = {}): number => {
    const key = (lastKey += 1);
    setAdditions((all) => [
      { key, crisis, label, request: null, events: [], state: 'sending', refused: null, ...rest },
      ...all,
    ]);
    return key;
  }, []);

  const refuse = useCallback<Adding['refuse']>(
    (crisis, label, refused) => void begin(crisis, label, { state: 'done', refused }),
    [begin],
  );

  const add = useCallback<Adding['add']>(
    (crisis, label, request) => {
      const key = begin(crisis, label, { request });
      const change = (how: (one: Addition) => Partial<Addition>): void =>
        setAdditions((all) => all.map((one) => (one.key === key ? { ...one, ...how(one) } : one)));
      const end = (state: 'done' | 'lost'): void => {
        change(() => ({ state }));
        void client.invalidateQueries({ queryKey: ['crisis', crisis] });
        void client.invalidateQueries({ queryKey: ['crises'] });
      };
      ask(JobAccepted, `/api/crises/${encodeURIComponent(crisis)}/documents`, request)
        .then(({ job }) => {
          change(() => ({ state: 'running' }));
          follow(job, (progress) => change(({ events }) => ({ events: [...events, progress] })), end);
          return undefined;
        })
        .catch((error: unknown) => change(() => ({ state: 'done', refused: problemOf(error) })));
    },
    [begin, client],
  );

  const adding = useMemo(() => ({ additions, add, refuse }), [additions, add, refuse]);
  return <Context value={adding}>{children}</Context>;
}

export const useAdding = (): Adding => useContext(Context);
