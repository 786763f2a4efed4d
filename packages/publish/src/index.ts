/** dossier -> files that leave: exports, a static site, a release. Pure. */
export { exportDossier, type Exported } from './export-dossier.ts';
export { readDossier } from './read-dossier.ts';
export { withExtracts } from './extracts.ts';
export { filterDossier, filterInWords } from './filter.ts';
export { siteOf, type SiteFile } from './site/site.ts';
export { releaseFiles, type ReleaseFile } from './release/release.ts';
export type { Citation } from './release/citation.ts';
