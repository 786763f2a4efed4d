/** Invariant: no word of a document can open a template, a link or a tag of its own in a wiki; what a reader sees is what the document says. */
import { type Document, publishedOn } from './document.ts';
import type { ListedDocument } from './hub.ts';

/**
 * Text that MediaWiki shows unchanged, also inside a cell of a table. Braces, brackets, pipes, tags, entities, apostrophes and equals signs mean something anywhere;
 * addresses, double underscores, tildes and what stands at the head of the cell mean something in their place.
 */
export const wikitext = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(
      /[&<>|[\]{}='~]|:(?=\/\/)|(?<=mailto|news):|_(?=_)|^[-+*#:;!]/giu,
      (character) => `&#${character.codePointAt(0)};`,
    );

type Cited = Pick<ListedDocument, 'id' | 'title' | 'url' | 'source' | 'language'> & Pick<Document, 'published'>;

/** A document in the template that Wikipedia cites such with. */
export function citeTemplate({ id, title, url, source, published, language }: Cited): string {
  const address = url === null || !/^https?:/iu.test(url) ? null : url;
  const fields = Object.entries({
    url: address?.replaceAll(/[|[\]{}<>\s"']/gu, encodeURIComponent) ?? null,
    title: wikitext(title ?? id),
    website: source === null ? null : wikitext(source),
    date: publishedOn({ published }),
    language: language === null || language === 'en' ? null : wikitext(language),
  }).flatMap(([field, value]) => (value === null ? [] : [`${field}=${value}`]));
  // Without an address the template for the web would show an error.
  return `{{cite ${address === null ? 'news' : 'web'} |${fields.join(' |')}}}`;
}
