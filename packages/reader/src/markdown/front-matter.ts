/** Invariant: front matter is a leading `---` block of `key: value` lines; anything else there is text. */
import type { Document } from '@demarche/contract';
import { publishedAt } from '../text/published.ts';
import { languageTag } from '../text/language.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Document['published'];
  readonly language: string | null;
  readonly source: string | null;
}

const BLOCK = /^---[ \t]*\r?\n((?:[\w-]+[ \t]*:[^\n]*\r?\n|[ \t]*(?:#[^\n]*)?\r?\n)*)---[ \t]*(?:\r?\n|$)/u;

const unquoted = (value: string): string => /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;

/** The front matter of a text (keys title, url, published or date, language, source) and the text after it. */
export function frontMatterOf(text: string): { readonly about: FrontMatter; readonly body: string } {
  const block = BLOCK.exec(text);
  const fields = new Map<string, string>();
  for (const line of (block?.[1] ?? '').split('\n')) {
    const field = /^([\w-]+)\s*:\s*(.*?)\s*$/u.exec(line);
    const value = unquoted(field?.[2] ?? '');
    if (field?.[1] !== undefined && value !== '') fields.set(field[1].toLowerCase(), value);
  }
  const url = fields.get('url') ?? null;
  return {
    about: {
      title: fields.get('title') ?? null,
      url: url !== null && URL.canParse(url) ? url : null,
      published: publishedAt(fields.get('published') ?? fields.get('date')),
      language: languageTag(fields.get('language')),
      source: fields.get('source') ?? null,
    },
    body: block === null ? text : text.slice(block[0].length),
  };
}
