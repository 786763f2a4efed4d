/** Invariant: a document's text is the text that was given; nothing is normalised. */
import type { Block, Document } from '@demarche/contract';
import { dayIn } from '../posts/day.ts';
import { sourceOf } from '../source/source-of.ts';
import { blocksOf } from './blocks.ts';
import { languageOf } from './language.ts';
import { publishedAt } from './published.ts';

/** The day that a line above the first paragraph gives, or one below that says it was published or updated then. */
function publishedIn(text: string, blocks: readonly Block[]): Document['published'] {
  const body = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'post');
  for (const [i, { kind, span }] of blocks.entries()) {
    if (kind !== 'dateline') continue;
    const line = text.slice(...span);
    const day = i < body || /updated|published|posted/iu.test(line) ? dayIn(line) : null;
    if (day !== null) return day;
  }
  return null;
}

/**
 * A document over exactly this text: nothing is normalised, so that offsets hold in what the caller gave.
 * This is what `demarche code` uses for `{text}` lines. What `meta` gives is taken; the rest is read from the text.
 */
export function readText(text: string, meta: Pick<Document, 'id'> & Partial<Document>): Document {
  const blocks = meta.blocks ?? blocksOf(text, meta.title ?? null);
  const headline = blocks.find(({ kind, level }) => kind === 'headline' && level === 1);
  const url = meta.url ?? null;
  return {
    id: meta.id,
    snapshot: meta.snapshot ?? null,
    url,
    title: meta.title ?? (headline ? text.slice(...headline.span) : null),
    language: meta.language ?? languageOf(text),
    published: publishedAt(meta.published) ?? publishedIn(text, blocks),
    source: meta.source ?? sourceOf(url, null),
    text,
    blocks,
  };
}
