import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { BlockKind, Document } from '@demarche/contract';
import { segment } from './index.ts';
import { textDocument } from '../../test/text-document.ts';

/** One block a line. */
function documentOf(text: string, kind: BlockKind = 'paragraph'): Document {
  const blocks = [...text.matchAll(/\S[^\n]*/gu)].map((match): Document['blocks'][number] => ({
    kind,
    span: [match.index, match.index + match[0].trimEnd().length],
  }));
  return textDocument(text, blocks);
}

const sentencesOf = (text: string) => segment(documentOf(text)).map(({ span }) => text.slice(...span));

describe('segment', () => {
  it.each([
    ['Gen. Abara met Lt. Col. Diaz on Jan. 5 at No. 10. They left.', 2],
    ['The U.S. President spoke. The army stayed in the U.S. The talks went on.', 3],
    ['J. K. Ito of the U.N. Security Council left at 5 p.m. Tuesday.', 1],
    ['He said no. Then he left.', 2],
    ['“Why?” asked the envoy. “We did not.” Nobody moved.', 3],
    ['“Is it over?” Mr. Ito asked. Nobody knew.', 2],
    ['"We waited 3.5 hours," she said. "Nobody came."', 2],
    ['The bill (Art. 5) passed. It was No. 7.', 2],
  ])('cuts %j into %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('keeps a line break inside a paragraph and breaks at one inside a post', () => {
    const text = 'Talks resume\non Monday in Geneva.';
    const whole: Document = { ...documentOf(text), blocks: [{ kind: 'paragraph', span: [0, text.length] }] };
    expect(segment(whole)).toHaveLength(1);
    expect(segment({ ...whole, blocks: [{ kind: 'post', span: [0, text.length] }] })).toHaveLength(2);
  });

  it('gives ordered, disjoint sentences inside their blocks, and tokens inside them that miss no visible character', () => {
    const words = fc.constantFrom(
      'We',
      'the',
      'U.S.',
      'Mr.',
      '“No”',
      'said.',
      "don't",
      '3.5',
      'A.',
      '—',
      '\n',
      ' ',
      '?”',
      '(x)',
      '’s',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const document = documentOf(text);
        let at = 0;
        for (const { span, block, tokens } of segment(document)) {
          const [start, end] = document.blocks[block]!.span;
          expect(span[0]).toBeGreaterThanOrEqual(Math.max(at, start));
          expect(span[1]).toBeLessThanOrEqual(end);
          expect(text.slice(at, span[0]).trim()).toBe('');
          let inner = span[0];
          for (const token of tokens) {
            expect(text.slice(inner, token.start).trim()).toBe('');
            expect(text.slice(token.start, token.end)).toBe(token.text);
            inner = token.end;
          }
          expect(inner).toBe(span[1]);
          at = span[1];
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
