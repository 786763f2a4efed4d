/** The world's actors: states, capitals, organisations; lookup by name. Pure. */
import type { Atlas } from './atlas.ts';
import { buildAtlas } from './build.ts';

export type { Actor, Atlas, Holder, NameSense, Outlet } from './atlas.ts';

/** The atlas that ships with Demarche. */
export const atlas: Atlas = buildAtlas();
