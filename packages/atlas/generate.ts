/**
 * Makes data/iso.json: every ISO 3166-1 alpha-3 code with its alpha-2 code and English names, from i18n-iso-countries (MIT).
 * `npm run generate` writes it after an update of that package; everything else under data/ is written by hand.
 */
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
