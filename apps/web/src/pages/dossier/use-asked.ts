/** Invariant: the entry that a link leads to is found also where earlier reports have given it another id since. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

interface Asked<T> {
  /** The number of the entry asked for; null where none is, or it is not there. */
  readonly at: number | null;
  readonly isAsked: (entry: T) => boolean;
}

/**
 * The entry that the address asks for under a name. An entry goes by several names: its id, then what its id was or will be when other
 * reports come first. `namesOf` is the same function at every drawing.
 */
export function useAsked<T>(parameter: string, all: readonly T[], namesOf: (entry: T) => readonly string[]): Asked<T> {
  const [query] = useSearchParams();
  const name = query.get(parameter);
  const at = useMemo(() => {
    if (name === null) return null;
    const byId = all.findIndex((one) => namesOf(one)[0] === name);
    const found = byId >= 0 ? byId : all.findIndex((one) => namesOf(one).includes(name));
    return found >= 0 ? found : null;
  }, [name, all, namesOf]);
  return { at, isAsked: (entry) => at !== null && entry === all[at] };
}
