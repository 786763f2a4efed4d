/** Invariant: the roster of a day has every state and organisation of the atlas once; armed groups and territories are not looked for. */
import type { Day, RosterEntry } from '@demarche/contract';
import type { Atlas } from './atlas.ts';
import { countryOf } from './country.ts';
import { membershipsOf } from './members.ts';

/** The states and organisations of the world on a day, with where they belong. */
export const rosterOn = ({ actors }: Atlas, day: Day): RosterEntry[] =>
  actors.flatMap(({ code, kind }): RosterEntry[] => {
    if (kind !== 'state' && kind !== 'organisation') return [];
    const blocs = membershipsOf(code, day).flatMap(({ of, suspended }) => (suspended ? [] : [of]));
    return [{ actor: code, kind, region: countryOf(code)?.region ?? null, blocs }];
  });
