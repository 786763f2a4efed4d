/**
 * Invariant: nothing is parsed that is nested deeper than the cap, and what is parsed carries no script, style or hidden template.
 * The interfaces name the few members of linkedom's nodes that the reader uses; TypeScript's DOM library is not loaded.
 */
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentElement: PageElement | null;
}

export interface PageElement extends PageNode {
  /** The element as HTML. */
  toString(): string;
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

const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** How a page is built, as far as that bounds the work of reading it. */
export interface Shape {
  readonly depth: number;
  readonly elements: number;
}

const CHUNK = 65_536;

/**
 * The greatest depth of open elements and the number of elements, from the parser's own events and without building a
 * tree, so that both are exactly what the tree would have. Stops once either is over its cap.
 */
export function shapeOf(html: string, most: Shape): Shape {
  let open = 0;
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentag: () => {
      elements += 1;
      open += 1;
      if (open > depth) depth = open;
    },
    onclosetag: () => {
      open -= 1;
    },
  });
  for (let from = 0; from < html.length && depth <= most.depth && elements <= most.elements; from += CHUNK)
    parser.write(html.slice(from, from + CHUNK));
  return { depth, elements };
}

/** Never part of what a page says. */
const DROPPED =
  'script:not([type="application/ld+json"]),style,template,noscript,svg,canvas,object,embed,applet,form button,select,input,textarea,dialog,[hidden],[aria-hidden="true"],[style*="display:none" i],[style*="display: none" i]';

const parsed = (html: string): Page => parseHTML(html).document as Page;

/** Parses a page whose depth has been checked, without what is never shown; a fragment becomes a page's body. */
export function pageOf(html: string): Page {
  const asWritten = /<(?:html|body|head)\b/iu.test(html) ? parsed(html) : null;
  const root: PageElement | null | undefined = asWritten?.documentElement;
  const page =
    asWritten !== null && root?.localName === 'html' ? asWritten : parsed(`<html><body>${html}</body></html>`);
  for (const element of page.querySelectorAll(DROPPED)) element.remove();
  return page;
}
