/** bytes -> documents. */
export { documentIdOf, read } from './read.ts';
export { readText } from './text/read-text.ts';
export { decode } from './html/decode.ts';
export { readHtml } from './html/read-html.ts';
export { fetchUrl } from './fetch/fetch-url.ts';
export { publishedAt } from './text/published.ts';
export { postUrl } from './fetch/post-url.ts';
export type { Fetched, FetchLimits } from './fetch/fetch-url.ts';
export type { Origin, ReadLimits, Reading } from './origin.ts';
