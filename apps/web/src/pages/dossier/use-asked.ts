/** Invariant: the entry that a link leads to stands first and in view, also where earlier reports have given it another id since. */
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

interface Asked<T> {
  /** The entries, with the one asked for first. */
  readonly entries: readonly T[];
  readonly isAsked: (entry: T) => boolean;
}

/**
 * The entry that the address asks for under a name. An entry goes by several names: its id, then what its id was or will be when other
 * reports come first.
 */
export function useAsked<T>(parameter: string, all: readonly T[], namesOf: (entry: T) => readonly string[]): Asked<T> {
  const [query] = useSearchParams();
  const name = query.get(parameter);
  useEffect(() => {
    if (name) document.querySelector('.asked-for')?.scrollIntoView({ block: 'center' });
  }, [name]);
  const asked =
    name === null
      ? undefined
      : (all.find((one) => namesOf(one)[0] === name) ?? all.find((one) => namesOf(one).includes(name)));
  return {
    entries: asked === undefined ? all : [asked, ...all.filter((one) => one !== asked)],
    isAsked: (entry) => entry === asked,
  };
}
