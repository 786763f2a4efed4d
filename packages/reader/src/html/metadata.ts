/** Invariant: metadata is what the page says of itself; every value is one line of visible text or null. */
import * as z from 'zod';
import type { Document } from '@demarche/contract';
import { languageTag } from '../text/language.ts';
import { dayInAddress, publishedAt } from '../text/published.ts';
import { oneLine } from './characters.ts';
import type { Page } from './dom.ts';
import { linesOf } from './lines.ts';

export interface Metadata {
  readonly title: string | null;
  readonly siteName: string | null;
  readonly byline: string | null;
  readonly published: Document['published'];
  readonly language: string | null;
  /** The address the page gives as its own, resolved. */
  readonly url: string | null;
}

const Named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const Names = z.union([Named.transform((name) => [name]), z.array(Named)]);
const Article = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: Names.optional().catch(undefined),
  publisher: Named.optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
});
type Article = z.infer<typeof Article>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Coverage|PressRelease|WebPage)$/u;

/** The first article among a page's JSON-LD objects; articles go before plain web pages. */
function linkedArticle(page: Page): Article | null {
  const found: Article[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 50)) visit(item, depth + 1);
      return;
    }
    const article = Article.safeParse(value);
    if (article.success && [article.data['@type']].flat().some((type) => ARTICLE_TYPE.test(type)))
      found.push(article.data);
    if ('@graph' in value) visit(value['@graph'], depth + 1);
  };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0);
    } catch {
      // Broken JSON-LD says nothing; the page's other metadata may.
    }
  }
  return found.find((article) => ![article['@type']].flat().includes('WebPage')) ?? found[0] ?? null;
}

const text = (value: string | null | undefined): string | null => {
  const line = oneLine(value ?? '');
  return line === '' ? null : line;
};

/** A title without the site's name that pages put after it: `Title | Site`, `Title - Site`. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null) return null;
  const cut = /^(.{15,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
  const [, head, tail] = cut ?? [];
  if (head === undefined || tail === undefined) return title;
  const isSite = site !== null && tail.toLowerCase().includes(site.toLowerCase());
  return isSite || tail.split(/\s+/u).length <= 3 ? head : title;
}

function canonicalOf(page: Page, from: string | null): string | null {
  const written =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    null;
  if (written === null || !URL.canParse(written, from ?? undefined)) return null;
  const url = new URL(written, from ?? undefined);
  return /^https?:$/u.test(url.protocol) && url.pathname !== '/' ? url.href : null;
}

/** What a page says of itself in JSON-LD, Open Graph and meta elements, `<time>`, `<title>` and its one `<h1>`. */
export function metadataOf(page: Page, from: string | null): Metadata {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = page.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
      const content = text(element?.getAttribute('content'));
      if (content !== null) return content;
    }
    return null;
  };
  const article = linkedArticle(page);
  const siteName = meta('og:site_name', 'application-name') ?? text(article?.publisher);
  const headings = [...page.querySelectorAll('h1')].map((h1) => text(linesOf(h1)[0])).filter((h1) => h1 !== null);
  const announced = meta('og:title', 'twitter:title', 'dc.title', 'DC.title') ?? text(article?.headline);
  const tab = withoutSite(text(page.querySelector('title')?.textContent), siteName);
  const onlyHeading = headings.length === 1 ? headings[0] : undefined;
  const title = onlyHeading ?? withoutSite(announced, siteName) ?? tab ?? headings[0] ?? null;
  const url = canonicalOf(page, from);
  const time = page.querySelector(
    'article time[datetime],header time[datetime],time[pubdate],main time[datetime],time[datetime]',
  );
  const author = meta('author', 'article:author', 'parsely-author', 'dc.creator') ?? text(article?.author?.join(', '));
  return {
    title,
    siteName,
    byline: author !== null && /^https?:/u.test(author) ? null : author,
    published:
      publishedAt(article?.datePublished) ??
      publishedAt(
        meta(
          'article:published_time',
          'og:published_time',
          'datePublished',
          'date',
          'dc.date',
          'DC.date.issued',
          'dcterms.date',
          'pubdate',
          'publishdate',
          'parsely-pub-date',
        ),
      ) ??
      publishedAt(time?.getAttribute('datetime')) ??
      dayInAddress(url ?? from),
    language:
      languageTag(page.documentElement.getAttribute('lang')) ??
      languageTag(article?.inLanguage) ??
      languageTag(meta('og:locale')),
    url,
  };
}
