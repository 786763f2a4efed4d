/** The world's actors: states, capitals, organisations; lookup by name. Pure. */
import type { Atlas } from './atlas.ts';
import type { Additions } from './additions.ts';
import { buildAtlas } from './build.ts';

export type { Actor, Atlas, Holder, NameSense, Outlet } from './atlas.ts';

/** The atlas that ships with Demarche. */
export const atlas: Atlas = buildAtlas();

/** The same with a user's own actors, names and holders. */
export const atlasWith = (additions: Additions): Atlas => buildAtlas(additions);

export { readAdditions, type Additions } from './additions.ts';
export { countryOf, type Country } from './country.ts';
export { disputesOver, type Dispute } from './disputes.ts';
export { membersOn, membershipsOf, type Membership } from './members.ts';
export { rosterOn } from './roster.ts';
export { staleHolders, type StaleHolder } from './stale.ts';
