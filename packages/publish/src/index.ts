/** Publish: a dossier, narrowed and in extracts, as the files that leave. */
export { type Exported, exportDossier } from './exported.ts';
export { zippedFolder } from './zipped.ts';
export { withExtracts } from './extracts.ts';
export { filterDossier } from './filter/filter-dossier.ts';
export { filterInWords } from './filter/in-words.ts';
export { readDossier } from './json.ts';
export type { PublishOptions } from './options.ts';
export { siteOf, type SiteFile } from './site/site.ts';
export type { SiteOptions } from './site/site-context.ts';
export { releaseFiles, type ReleaseFile } from './release/release.ts';
export type { Citation } from './release/citation.ts';
export { alertFeed, type FeedOptions } from './feed/alert-feed.ts';
