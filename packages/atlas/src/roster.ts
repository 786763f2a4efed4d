/** Invariant: the roster of a day has every state and organisation of the atlas once; armed groups and territories are not looked for. */
import type { ActorCode, Day, RosterEntry } from '@demarche/contract';
import voiceRows from '../data/voices.json' with { type: 'json' };
import type { Atlas } from './atlas.ts';
import { countryOf } from './country.ts';
import { membersOn, membershipsOf } from './members.ts';
import type { VoiceRow } from './schema.ts';

const voices = new Map((voiceRows as readonly VoiceRow[]).map((row) => [row.of, row]));

/** The states and organisations of the world on a day, with where they belong and for whom they speak. */
export function rosterOn({ actors }: Atlas, day: Day): RosterEntry[] {
  const states = new Set(actors.flatMap(({ code, kind }) => (kind === 'state' ? [code] : [])));
  return actors.flatMap(({ code, kind }): RosterEntry[] => {
    if (kind !== 'state' && kind !== 'organisation') return [];
    return [
      {
        actor: code,
        kind,
        region: countryOf(code)?.region ?? null,
        blocs: membershipsOf(code, day).flatMap(({ of, suspended }) =>
          suspended || !voices.get(of)?.counted ? [] : [of],
        ),
        speaksFor: voices.get(code)?.forMembers ? membersTakingPart(code, day).filter((one) => states.has(one)) : [],
      },
    ];
  });
}

const membersTakingPart = (organisation: ActorCode, day: Day): ActorCode[] =>
  membersOn(organisation, day).flatMap(({ member, suspended }) => (suspended ? [] : [member]));
