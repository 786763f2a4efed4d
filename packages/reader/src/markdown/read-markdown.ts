/** Invariant: no markup reaches the text; raw HTML in Markdown is read as HTML is. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import type { Document, Outcome } from '@demarche/contract';
import { failed } from '@demarche/contract';
import { oneLine } from '../html/characters.ts';
import { pageOf, shapeOf } from '../html/dom.ts';
import { takeEmbeds } from '../html/embeds.ts';
import { itemsOf } from '../html/items.ts';
import type { Item } from '../text/items.ts';
import { itemsDocument } from '../text/items-document.ts';
import { unitsOf } from '../text/units.ts';
import { frontMatterOf } from './front-matter.ts';
import { isTangled } from './tangle.ts';

/** The text of a node's inline content, with its line breaks. */
function inlineText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}

/** Nodes that hold text rather than other blocks. */
const LEAVES = new Set(['paragraph', 'heading', 'code']);

/** Lines of one block: broken lines joined, kept lines (one paragraph a line) apart. */
const lines = (node: Nodes): string[] =>
  unitsOf(inlineText(node))
    .map((unit) => oneLine(unit.text))
    .filter((line) => line !== '');

function itemsOfNode(node: Nodes, role: Item['role'], maxDepth: number): Item[] {
  if (node.type === 'html') {
    if (shapeOf(node.value, { depth: maxDepth, elements: Infinity }).depth > maxDepth) return [];
    const page = pageOf(node.value);
    const embeds = takeEmbeds(page);
    return itemsOf(page.body, embeds);
  }
  if (node.type === 'heading') {
    const text = oneLine(inlineText(node));
    return text === '' ? [] : [{ role: 'heading', text, level: node.depth }];
  }
  if (LEAVES.has(node.type)) return lines(node).map((text, i) => ({ role: i === 0 ? role : 'text', text }));
  if (!('children' in node)) return [];
  const inner = node.type === 'listItem' ? 'list-item' : role;
  return node.children.flatMap((child) => itemsOfNode(child, inner, maxDepth));
}

/** A document from Markdown, with the title, url, published, language and source of its front matter. */
export function readMarkdown(
  markdown: string,
  meta: Pick<Document, 'id'> & Partial<Document>,
  maxDepth: number,
): Outcome<Document> {
  const { about, body } = frontMatterOf(markdown);
  if (isTangled(body)) return failed('input/too-deep', meta.url ?? meta.id);
  const tree = fromMarkdown(body);
  const first = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = about.title ?? (first === undefined ? null : oneLine(inlineText(first)) || null);
  return itemsDocument(itemsOfNode(tree, 'text', maxDepth), meta, { ...about, title, publisher: about.source });
}
