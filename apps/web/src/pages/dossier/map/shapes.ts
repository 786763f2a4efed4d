/** Invariant: a shape is a country or territory as Natural Earth draws it, at 1:110 million; what it cannot show is listed beside the map. */
import { geoEqualEarth, geoPath } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from 'world-atlas/countries-110m.json';
import territories from './territories.json';

/** A country or territory on the map. */
export interface Shape {
  /** ISO 3166-1 alpha-3, or null for a territory without a code. */
  readonly code: string | null;
  readonly name: string;
  /** An SVG path. */
  readonly path: string;
  readonly isDisputed: boolean;
}

export const WIDTH = 960;
export const HEIGHT = 470;

const ALPHA3 = new Map((codes as readonly (readonly string[])[]).map(([, alpha3, numeric]) => [numeric, alpha3]));
const BY_NAME: Readonly<Record<string, string>> = territories.byName;
const DISPUTED: ReadonlySet<string> = new Set(territories.disputed);

/** Every country and territory but Antarctica, of which nobody speaks. */
export function shapesOf(): Shape[] {
  const world = topology as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { features } = feature(world, world.objects.countries);
  const inhabited = features.filter(({ properties }) => properties.name !== 'Antarctica');
  const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features: inhabited });
  const draw = geoPath(projection);
  return inhabited.flatMap((one): Shape[] => {
    const { name } = one.properties;
    const path = draw(one);
    const code = ALPHA3.get(String(one.id)) ?? BY_NAME[name] ?? null;
    return path ? [{ code, name, path, isDisputed: DISPUTED.has(name) }] : [];
  });
}
