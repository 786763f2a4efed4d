/**
 * Writes data/iso.json: every ISO 3166-1 alpha-3 code with its alpha-2 code and English names, from i18n-iso-countries (MIT).
 * Run `node packages/atlas/generate.ts` after updating that package. Everything else under data/ is written by hand.
 */
import { writeFileSync } from 'node:fs';
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

const rows = Object.entries(countries.getAlpha3Codes())
  .map(([code, alpha2]) => ({ code, alpha2, names: [countries.getName(alpha2, 'en', { select: 'all' })].flat() }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

writeFileSync(
  new URL('./data/iso.json', import.meta.url),
  `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`,
);
