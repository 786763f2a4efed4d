import { describe, expect, it } from 'vitest';
import type { Document, DocumentId } from '@demarche/contract';
import { findQuotations } from './index.ts';

function quotesIn(text: string): string[] {
  const document: Document = {
    id: 'd' as DocumentId,
    snapshot: null,
    url: null,
    title: null,
    language: null,
    published: null,
    source: null,
    text,
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
  };
  return findQuotations(document).map(({ span }) => text.slice(...span));
}

describe('findQuotations', () => {
  it.each([
    ['He said “no” and "yes" and «peut-être».', ['“no”', '"yes"', '«peut-être»']],
    ["They called it 'a grave error' in the ministers' note.", ["'a grave error'"]],
    ["Peru's envoy didn't reply to the ministers' letter.", []],
    ['“She told us ‘never again’ twice,” he said.', ['“She told us ‘never again’ twice,”']],
    ["''It is over,'' she said.", ["''It is over,''"]],
    ['It is “a step back" for us, he said.', ['“a step back"']],
    ['A 6" gun and a 9" gun.', []],
  ])('finds the outermost quotations of %j', (text, quotes) => {
    expect(quotesIn(text)).toEqual(quotes);
  });

  it('takes a paragraph with an open mark as quoted to its end', () => {
    expect(quotesIn('He added: “We will not rest.')).toEqual(['“We will not rest.']);
  });
});
