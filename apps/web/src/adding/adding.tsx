/** Invariant: what is being added goes on while the user walks about, and is found again after a reload; a finished job makes its crisis's pages stale. */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { problem, type Problem, type Progress } from '@demarche/contract';
import { ProblemError, problemOf } from '../api/request.ts';
import { failuresOf, type Addition, type Failure, type Wanted } from './addition.ts';
import { followInTurn, handOver } from './hand-over.ts';
import { forgetAdditions, keepAddition, keptAdditions } from './kept-additions.ts';

/** To what something is added, and by whom. */
export interface Place {
  readonly crisis: string;
  readonly by: string | null;
}

interface Adding {
  readonly additions: readonly Addition[];
  readonly add: (place: Place, label: string, wanted: Wanted) => void;
  /** Shows a refusal that never left the page. */
  readonly refuse: (place: Place, label: string, refused: Problem) => void;
  /** Asks again for what failed of an addition. */
  readonly retry: (addition: Addition, failures?: readonly Failure[]) => void;
  /** Takes up what was added in another tab, or before a reload. */
  readonly restore: (place: Place) => void;
  /** Takes additions off the list. */
  readonly clear: (keys: readonly string[]) => void;
}

const nothing = (): void => undefined;
const Context = createContext<Adding>({
  additions: [],
  add: nothing,
  refuse: nothing,
  retry: nothing,
  restore: nothing,
  clear: nothing,
});

export const isAt =
  ({ crisis, by }: Place) =>
  (one: Addition): boolean =>
    one.crisis === crisis && one.by === by;

export function AddingProvider({ children }: { readonly children: ReactNode }) {
  const [additions, setAdditions] = useState<readonly Addition[]>([]);
  const restored = useRef(new Set<string>());
  const markStale = useStale();

  const change = useCallback((key: string, how: (one: Addition) => Partial<Addition>): void => {
    setAdditions((all) => all.map((one) => (one.key === key ? { ...one, ...how(one) } : one)));
  }, []);

  const begin = useCallback((place: Place, label: string, more: Partial<Addition>): Addition => {
    const addition: Addition = {
      ...place,
      key: keyNow(),
      label,
      wanted: null,
      job: null,
      events: [],
      state: 'waiting',
      refused: null,
      retried: [],
      ...more,
    };
    restored.current.add(addition.key);
    setAdditions((all) => [addition, ...all]);
    return addition;
  }, []);

  const adding = useMemo((): Omit<Adding, 'additions'> => {
    const onProgress =
      (key: string) =>
      (progress: Progress): void =>
        change(key, ({ events }) => ({ events: [...events, progress] }));
    const take = (keys: readonly string[]): void => {
      forgetAdditions(keys);
      setAdditions((all) => all.filter(({ key }) => !keys.includes(key)));
    };

    const add: Adding['add'] = (place, label, wanted) => {
      const addition = begin(place, label, { wanted });
      const { key } = addition;
      const onJob = (job: string): void => {
        keepAddition({ ...addition, job });
        change(key, () => ({ job, state: 'running' }));
      };
      handOver(place.crisis, wanted, { onJob, onProgress: onProgress(key) })
        .then((state) => {
          change(key, () => ({ state }));
          return markStale(place.crisis);
        })
        .catch((error: unknown) => {
          // What is no Problem: a folder, or a file that went away.
          const isFile = wanted instanceof File && !(error instanceof ProblemError);
          const refused = isFile ? problem('input/unreadable', label, 'a file') : problemOf(error);
          change(key, () => ({ state: 'done', refused }));
        });
    };

    return {
      add,
      refuse: (place, label, refused) => void begin(place, label, { state: 'done', refused }),
      retry: (addition, failures = failuresOf(addition)) => {
        const { key, label, wanted } = addition;
        if (failures.some(({ whole }) => whole)) {
          if (wanted === null) return;
          take([key]);
          add(addition, label, wanted);
          return;
        }
        const retried = [...addition.retried, ...failures.map(({ what }) => what)];
        change(key, () => ({ retried }));
        keepAddition({ ...addition, retried });
        for (const { what, again } of failures) if (again) add(addition, what, again);
      },
      restore: (place) => {
        const lost = keptAdditions(place.crisis, place.by).filter(({ key }) => !restored.current.has(key));
        for (const { key } of lost) restored.current.add(key);
        setAdditions((all) => [...all, ...lost]);
        for (const { key, job } of lost) {
          void followInTurn(job!, onProgress(key)).then((state) => {
            // The server has forgotten it; what it added is in the list of documents.
            if (state === 'lost') return take([key]);
            change(key, () => ({ state }));
            return markStale(place.crisis);
          });
        }
      },
      clear: take,
    };
  }, [begin, change, markStale]);

  useStayWhileReading(additions);
  const value = useMemo(() => ({ additions, ...adding }), [additions, adding]);
  return <Context value={value}>{children}</Context>;
}

/** Pages that are not served over HTTPS have no `crypto.randomUUID`. */
const keyNow = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** Asks anew for what is shown of a crisis, once for all jobs that end at about the same time. */
function useStale(): (crisis: string) => void {
  const client = useQueryClient();
  const timers = useRef(new Map<string, number>());
  return useCallback(
    (crisis) => {
      clearTimeout(timers.current.get(crisis));
      const refresh = (): void => {
        void client.invalidateQueries({ queryKey: ['crisis', crisis] });
        void client.invalidateQueries({ queryKey: ['crises'] });
      };
      timers.current.set(crisis, window.setTimeout(refresh, 200));
    },
    [client],
  );
}

/** The browser asks before it leaves the page while files wait that only this page has. */
function useStayWhileReading(additions: readonly Addition[]): void {
  const isReading = additions.some(({ state, wanted }) => state === 'waiting' && wanted instanceof File);
  useEffect(() => {
    if (!isReading) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isReading]);
}

export const useAdding = (): Adding => useContext(Context);
