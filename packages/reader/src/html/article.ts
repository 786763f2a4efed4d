/** Invariant: a page that shows text yields some of it; where the article cannot be told from the rest, all of it. */
import { Readability } from '@mozilla/readability';
import type { Item } from '../text/items.ts';
import { oneLine } from './characters.ts';
import type { Page, PageElement, Shape } from './dom.ts';
import { pageOf } from './dom.ts';
import type { Embed } from './embeds.ts';
import { itemsOf } from './items.ts';

/** Less text than this is a short notice; Readability's default of 500 characters would pass over it. */
const SHORT_ARTICLE = 140;
/** Where Readability keeps less than this share of the page's `<article>` or `<main>`, it has taken a part for the whole. */
const TOO_LITTLE = 0.4;

const proseLength = (items: readonly Item[]): number =>
  items.filter(({ text, role }) => role === 'post' || text.length > 60).reduce((sum, { text }) => sum + text.length, 0);

/** Readability's time grows with the square of the elements and the cube of the depth; news pages have a tenth of these. */
const MOST_ELEMENTS = 15_000;
const DEEPEST_READABLE = 120;
/** Longer than any byline. */
const LONGEST_BYLINE = 120;

function readable(page: Page, embeds: readonly Embed[]): Item[] {
  const shown = oneLine(page.body.textContent ?? '');
  // Readability's types want the DOM library's Document; linkedom's page has the members it uses.
  const document = page as unknown as ConstructorParameters<typeof Readability>[0];
  const options = {
    charThreshold: SHORT_ARTICLE,
    keepClasses: true, // captions tell their credit by class
    serializer: (node: unknown): unknown => node,
  };
  try {
    const article = new Readability<unknown>(document, options).parse();
    if (!article?.content) return [];
    const items = itemsOf(article.content as PageElement, embeds);
    // Readability takes the byline out of the article; it goes back where the page shows it in these words.
    const byline = oneLine(article.byline ?? '');
    const kept = byline === '' || byline.length > LONGEST_BYLINE || !shown.includes(byline);
    return kept || items.some(({ text }) => text.includes(byline))
      ? items
      : [{ role: 'byline', text: byline }, ...items];
  } catch {
    return []; // Markup that Readability cannot walk: the page's own text is the answer.
  }
}

const FRAME =
  'nav,aside,footer,header nav,[role="navigation"],[role="complementary"],[role="contentinfo"],[class*="cookie" i],[class*="related" i],[class*="newsletter" i],[class*="share" i]';

/** The items of a page's article, the embeds taken out already; `shape` is the page's. Consumes `page`. */
export function articleItems(page: Page, embeds: readonly Embed[], shape: Shape): Item[] {
  const copy = pageOf(page.documentElement.toString());
  const sane = shape.depth <= DEEPEST_READABLE && shape.elements <= MOST_ELEMENTS;
  const found = sane ? readable(page, embeds) : [];
  const whole = [...copy.querySelectorAll('article,main,[role="main"],[itemprop="articleBody"]')]
    .map((element) => {
      for (const frame of element.querySelectorAll(FRAME)) frame.remove();
      return itemsOf(element, embeds);
    })
    .reduce<Item[]>((most, next) => (proseLength(next) > proseLength(most) ? next : most), []);
  if (found.length > 0 && proseLength(found) >= proseLength(whole) * TOO_LITTLE) return found;
  if (whole.length > 0) return whole;
  for (const frame of copy.querySelectorAll(FRAME)) frame.remove();
  return itemsOf(copy.body, embeds);
}
