/** Invariant: blocks are trimmed spans of exactly the text that was given, in order and disjoint. */
import type { Block, Document } from '@demarche/contract';
import { dayIn } from '../posts/day.ts';
import { findPosts } from '../posts/find-posts.ts';
import type { Draft } from './draft.ts';
import { furnitureOf } from './furniture.ts';
import { languageOf } from './language.ts';
import { markTitles } from './titles.ts';
import { unitsOf } from './units.ts';

const asBlock = ({ kind, start, end, level, credit, post }: Draft): Block => ({
  kind,
  span: [start, end],
  ...(level === undefined ? {} : { level }),
  ...(credit === undefined ? {} : { credit }),
  ...(post === undefined ? {} : { post }),
});

/** The typed blocks of a text, given its title where that is known from elsewhere. */
export function blocksOf(text: string, title: string | null): Block[] {
  const drafts = unitsOf(text).map(furnitureOf);
  return markTitles(findPosts(drafts, text), title).map(asBlock);
}

/**
 * A document over exactly this text: nothing is normalised, so that offsets hold in what the caller gave.
 * This is what `demarche code` uses for `{text}` lines. What `meta` gives is taken; the rest is read from the text.
 */
export function readText(text: string, meta: Pick<Document, 'id'> & Partial<Document>): Document {
  const blocks = meta.blocks ?? blocksOf(text, meta.title ?? null);
  const words = (kind: Block['kind']): string[] =>
    blocks.filter((block) => block.kind === kind).map(({ span }) => text.slice(...span));
  const headline = blocks.find(({ kind, level }) => kind === 'headline' && level === 1);
  return {
    id: meta.id,
    snapshot: meta.snapshot ?? null,
    url: meta.url ?? null,
    title: meta.title ?? (headline ? text.slice(...headline.span) : null),
    language: meta.language ?? languageOf(text),
    published:
      meta.published ??
      words('dateline')
        .map(dayIn)
        .find((day) => day !== null) ??
      null,
    source: meta.source ?? null,
    text,
    blocks,
  };
}
