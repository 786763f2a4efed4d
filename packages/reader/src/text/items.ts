/** Invariant: an item is one line of visible text; the document's text is its items joined by line breaks and nothing else. */
import type { Block, Post } from '@demarche/contract';
import { refine } from './blocks.ts';
import type { Draft } from './draft.ts';
import { levelled } from './draft.ts';
import { furnitureOf } from './furniture.ts';

/** A line of a marked-up article, and what its markup says it is. */
export interface Item {
  readonly role: 'text' | 'byline' | 'list-item' | 'heading' | 'caption' | 'post';
  readonly text: string;
  /** Of a heading. */
  readonly level?: number;
  /** The part of a caption that only credits the picture. */
  readonly credit?: string;
  readonly post?: Post;
}

function draftOf({ role, text, level, credit, post }: Item, start: number): Draft {
  const unit = { start, end: start + text.length, text, gap: 0 };
  const read = furnitureOf(unit);
  if (role === 'text') return read;
  if (role === 'byline') return { ...unit, kind: 'byline' };
  if (role === 'list-item') {
    const furniture = read.kind === 'boilerplate' || read.kind === 'related';
    return furniture ? read : { ...unit, kind: 'list-item' };
  }
  if (role === 'post') return post === undefined ? { ...unit, kind: 'paragraph' } : { ...unit, kind: 'post', post };
  if (role === 'heading') {
    const lead = read.kind === 'related' || read.kind === 'boilerplate';
    return lead ? read : { ...unit, kind: 'headline', level: Math.max(level ?? 2, 2) };
  }
  const from = credit === undefined ? -1 : text.indexOf(credit);
  if (credit === undefined || from < 0)
    return { ...unit, kind: 'caption', ...(read.credit === undefined ? {} : { credit: read.credit }) };
  return { ...unit, kind: 'caption', credit: [start + from, start + from + credit.length] };
}

/** The title may stand among the first items, after page furniture; farther down the same words are a heading. */
const TITLE_WITHIN = 8;

/** The items as one text with its blocks; the title is its first line, wherever among the first items it stood. */
export function joinItems(items: readonly Item[], title: string | null): { text: string; blocks: Block[] } {
  const wanted = title === null ? null : levelled(title);
  const body = items.filter((item, i) => i >= TITLE_WITHIN || levelled(item.text) !== wanted);
  const all: readonly Item[] = title === null ? body : [{ role: 'text', text: title }, ...body];
  const drafts: Draft[] = [];
  let at = 0;
  for (const item of all) {
    drafts.push(draftOf(item, at));
    at += item.text.length + 1;
  }
  const text = all.map((item) => item.text).join('\n');
  return { text, blocks: refine(drafts, text, title) };
}
