/**
 * Each folder of test-pages is a page and what is read from it. After a change that is meant to change an outcome:
 * UPDATE_PAGES=1 vitest run packages/reader/src/html/pages.test.ts, then read the diff before committing it.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Block } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const PAGES = new URL('../../test-pages/', import.meta.url);

async function outcomeOf(slug: string): Promise<unknown> {
  const bytes = readFileSync(new URL(`${slug}/source.html`, PAGES));
  const reading = await read(bytes, { name: `${slug}.html`, url: null, contentType: 'text/html' });
  if (reading.kind === 'problem') return reading.problem;
  const document = reading.value.documents[0];
  if (document === undefined) return null;
  const { title, url, published, language, source, text } = document;
  const shown = ({ kind, level, span, credit, post }: Block): unknown => ({
    kind: level === undefined ? kind : `${kind} ${level}`,
    text: text.slice(...span),
    ...(credit === undefined ? {} : { credit: text.slice(...credit) }),
    ...(post === undefined ? {} : { post }),
  });
  return {
    title,
    url,
    published,
    language,
    source,
    blocks: document.blocks.map(shown),
  };
}

describe('test-pages', () => {
  const slugs = readdirSync(PAGES);
  it('has its pages', () => expect(slugs.length).toBeGreaterThanOrEqual(7));

  it.each(slugs)('%s', async (slug) => {
    const outcome = await outcomeOf(slug);
    const expected = new URL(`${slug}/expected.json`, PAGES);
    if (process.env['UPDATE_PAGES'] === '1') writeFileSync(expected, `${JSON.stringify(outcome, null, 2)}\n`);
    expect(outcome).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
