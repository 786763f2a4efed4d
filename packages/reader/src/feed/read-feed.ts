/** Invariant: an entry is a document only where the feed carries its text; else it is a link to follow. */
import { parseFeed } from 'feedsmith';
import * as z from 'zod';
import type { Document, Outcome } from '@demarche/contract';
import { failed, ok } from '@demarche/contract';
import { readHtml } from '../html/read-html.ts';
import { oneLine } from '../html/characters.ts';
import { sourceOf } from '../source/source-of.ts';
import { publishedAt } from '../text/published.ts';
import { languageTag } from '../text/language.ts';

/** What a feed holds: documents without final ids, and the addresses of the entries that carry no text. */
export interface FeedReading {
  readonly documents: readonly Document[];
  readonly links: readonly string[];
}

/** Newest first in every feed there is; more entries than this are an archive. */
const MOST_ENTRIES = 500;
/** An entry with less text than this, in characters of markup, is a teaser. */
const SHORTEST_TEXT = 600;

const Words = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);
const Entry = z.object({
  title: Words,
  link: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  links: z
    .array(z.object({ href: z.string(), rel: z.string().optional() }))
    .optional()
    .catch(undefined),
  guid: z.object({ value: z.string() }).optional().catch(undefined),
  pubDate: z.string().optional().catch(undefined),
  published: z.string().optional().catch(undefined),
  updated: z.string().optional().catch(undefined),
  date_published: z.string().optional().catch(undefined),
  dc: z.object({ date: z.string().optional() }).optional().catch(undefined),
  description: Words,
  summary: Words,
  content: z
    .union([
      z.string(),
      z.object({ value: z.string() }).transform(({ value }) => value),
      z.object({ encoded: z.string() }).transform(({ encoded }) => encoded),
    ])
    .optional()
    .catch(undefined),
  content_html: z.string().optional().catch(undefined),
  content_text: z.string().optional().catch(undefined),
});
type Entry = z.infer<typeof Entry>;

const Feed = z.object({
  title: Words,
  language: z.string().optional().catch(undefined),
  items: z.array(Entry).optional().catch(undefined),
  entries: z.array(Entry).optional().catch(undefined),
});

/** Whether a text is a feed, by its opening. */
export const isFeed = (text: string): boolean => {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith('{')) return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//u.test(start);
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/iu.test(
    start,
  );
};

function addressOf(entry: Entry, base: string | null): string | null {
  const linked = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const written = entry.link ?? entry.url ?? linked ?? entry.guid?.value ?? null;
  if (written === null || !URL.canParse(written, base ?? undefined)) return null;
  const url = new URL(written, base ?? undefined);
  return /^https?:$/u.test(url.protocol) ? url.href : null;
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const paragraphs = (text: string): string =>
  text
    .split(/\n+/u)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

/** The documents and links of an RSS, Atom, RDF or JSON feed. */
export function readFeed(
  text: string,
  name: string,
  meta: Pick<Document, 'id'> & Partial<Document>,
  maxDepth: number,
): Outcome<FeedReading> {
  let feed: z.infer<typeof Feed>;
  try {
    feed = Feed.parse(parseFeed(text).feed);
  } catch {
    return failed('input/unreadable', name, 'a feed');
  }
  const documents: Document[] = [];
  const links: string[] = [];
  for (const entry of (feed.items ?? feed.entries ?? []).slice(0, MOST_ENTRIES)) {
    const url = addressOf(entry, meta.url ?? null);
    const plain = entry.content_text === undefined ? undefined : paragraphs(entry.content_text);
    const html = entry.content ?? entry.content_html ?? plain ?? entry.description ?? entry.summary ?? '';
    const title = oneLine(entry.title ?? '') || null;
    const read =
      html.length < SHORTEST_TEXT
        ? null
        : readHtml(
            html,
            {
              id: meta.id,
              url,
              title,
              snapshot: meta.snapshot ?? null,
              published: publishedAt(
                entry.pubDate ?? entry.published ?? entry.date_published ?? entry.dc?.date ?? entry.updated,
              ),
              language: meta.language ?? languageTag(feed.language),
              source: sourceOf(url, oneLine(feed.title ?? '') || null),
            },
            maxDepth,
          );
    if (read?.kind === 'ok') documents.push(read.value);
    else if (url !== null) links.push(url);
  }
  return ok({ documents, links });
}
