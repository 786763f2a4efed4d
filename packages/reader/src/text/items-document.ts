/** Invariant: what the caller gave goes before what the page says of itself, but for the address: a page knows its own best. */
import type { Document, Outcome } from '@demarche/contract';
import { failed, ok } from '@demarche/contract';
import { sourceOf } from '../source/source-of.ts';
import type { Item } from './items.ts';
import { joinItems } from './items.ts';
import { readText } from './read-text.ts';

/** What a page or a front matter says of its document. */
interface About {
  readonly url: string | null;
  readonly title: string | null;
  readonly published: Document['published'];
  readonly language: string | null;
  /** Who publishes it, by name. */
  readonly publisher: string | null;
}

/** A document of these items; without any it is empty. */
export function itemsDocument(
  items: readonly Item[],
  meta: Pick<Document, 'id'> & Partial<Document>,
  about: About,
): Outcome<Document> {
  if (items.length === 0) return failed('input/empty', meta.url ?? meta.id);
  const title = meta.title ?? about.title;
  const { text, blocks } = joinItems(items, title);
  const url = about.url ?? meta.url ?? null;
  return ok(
    readText(text, {
      ...meta,
      url,
      title,
      language: meta.language ?? about.language,
      published: meta.published ?? about.published,
      source: meta.source ?? sourceOf(url, about.publisher),
      blocks,
    }),
  );
}
