/** Invariant: a line is what a reader sees as one: block elements and `<br>` end it, inline elements do not. */
import { oneLine } from './characters.ts';
import { TEXT, isElement } from './dom.ts';
import type { PageElement, PageNode } from './dom.ts';

export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The visible lines of an element's text, none of them empty. */
export function linesOf(element: PageElement): string[] {
  const lines: string[] = [];
  let line = '';
  const close = (): void => {
    const shown = oneLine(line);
    if (shown !== '') lines.push(shown);
    line = '';
  };
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? '';
      return;
    }
    if (!isElement(node)) return;
    const inline = INLINE.has(node.localName);
    if (!inline) close();
    for (const child of node.childNodes) visit(child);
    if (!inline) close();
  };
  visit(element);
  close();
  return lines;
}
