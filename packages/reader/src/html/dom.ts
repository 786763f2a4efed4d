/**
 * Invariant: nothing is parsed that is nested deeper than the cap, and what is parsed carries no script, style or hidden template.
 * The interfaces name the few members of linkedom's nodes that the reader uses; TypeScript's DOM library is not loaded.
 */
import { parseHTML } from 'linkedom';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentElement: PageElement | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  replaceWith(node: PageNode): void;
  remove(): void;
}

export interface Page extends PageNode {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement & { textContent: string };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that close each other without an end tag, so that an unclosed run of them is no depth. */
const SELF_CLOSING_RUNS = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp body html head'.split(' '),
);
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>?/giu;
const RAW = /^(?:script|style|textarea|title|noscript|template|xmp)$/u;

/** The greatest depth of open elements, counted in one pass over the tags without building a tree. */
export function depthOf(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const name = tag[2]?.toLowerCase();
    if (name === undefined || VOID.has(name) || SELF_CLOSING_RUNS.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (tag[1] === '/') {
      if (count === 0) continue;
      open.set(name, count - 1);
      depth -= 1;
      continue;
    }
    if (RAW.test(name) && name !== 'noscript' && name !== 'template') {
      const end = html.toLowerCase().indexOf(`</${name}`, TAG.lastIndex);
      if (end < 0) break;
      TAG.lastIndex = end;
      continue;
    }
    if ((tag[3] ?? '').endsWith('/')) continue;
    open.set(name, count + 1);
    depth += 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Never part of what a page says. */
const DROPPED =
  'script:not([type="application/ld+json"]),style,template,noscript,svg,canvas,object,embed,applet,form button,select,input,textarea,dialog,[hidden],[aria-hidden="true"],[style*="display:none" i],[style*="display: none" i]';

/** Parses a page whose depth has been checked, without what is never shown. */
export function pageOf(html: string): Page {
  const whole = /<(?:html|body|head)\b/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const page = parseHTML(whole).document as unknown as Page;
  for (const element of page.querySelectorAll(DROPPED)) element.remove();
  return page;
}
