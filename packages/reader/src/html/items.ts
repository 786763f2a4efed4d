/** Invariant: items come in the page's order, each one line of visible text, none of them twice. */
import { oneLine } from './characters.ts';
import { isElement, TEXT } from './dom.ts';
import type { PageElement, PageNode } from './dom.ts';
import type { Item } from '../text/items.ts';
import type { Embed } from './embeds.ts';
import { EMBED_MARK } from './embeds.ts';
import { INLINE, linesOf } from './lines.ts';

const SKIPPED = new Set(
  'script style template noscript nav aside iframe button select svg picture img video audio source hr'.split(' '),
);
const CREDIT = '[class*="credit" i],[class*="copyright" i],[itemprop="copyrightHolder"],cite,small';

function captionOf(element: PageElement): Item[] {
  const text = oneLine(linesOf(element).join(' '));
  if (text === '') return [];
  const credit = oneLine(element.querySelector(CREDIT)?.textContent ?? '');
  return [{ role: 'caption', text, ...(credit === '' || !text.includes(credit) ? {} : { credit }) }];
}

/** The items of an article's element. */
export function itemsOf(article: PageElement, embeds: readonly Embed[]): Item[] {
  const items: Item[] = [];
  let line = '';
  const close = (role: Item['role'], level?: number): void => {
    const text = oneLine(line);
    line = '';
    if (text !== '') items.push({ role, text, ...(level === undefined ? {} : { level }) });
  };
  const visit = (node: PageNode, role: Item['role'], level?: number): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? '';
      return;
    }
    if (!isElement(node) || SKIPPED.has(node.localName)) return;
    const name = node.localName;
    const embed = embeds[Number(node.getAttribute(EMBED_MARK) ?? -1)];
    if (INLINE.has(name)) {
      for (const child of node.childNodes) visit(child, role, level);
      return;
    }
    close(role, level);
    if (embed !== undefined) {
      const { lines, signature, author, handle, posted, platform, url } = embed;
      const post = { id: `embed-${embeds.indexOf(embed) + 1}`, author, handle, posted, platform, url };
      for (const text of lines) items.push({ role: 'post', text, post: { ...post, part: 'body' } });
      if (signature !== null) items.push({ role: 'post', text: signature, post: { ...post, part: 'signature' } });
    } else if (name === 'figcaption') items.push(...captionOf(node));
    else {
      const heading = /^h([1-6])$/u.exec(name)?.[1];
      const inner = heading === undefined ? (name === 'li' || name === 'dd' ? 'list-item' : role) : 'heading';
      const depth = heading === undefined ? level : Math.max(2, Number(heading));
      for (const child of node.childNodes) visit(child, inner, depth);
      close(inner, depth);
    }
  };
  visit(article, 'text');
  close('text');
  return items;
}
