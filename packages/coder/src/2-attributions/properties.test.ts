import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '@demarche/contract';
import { attributionsOf } from '../../test/lines-document.ts';
import { textDocument } from '../../test/text-document.ts';

/** One paragraph a line. */
function documentOf(lines: readonly string[]): Document {
  const text = lines.join('\n');
  let at = 0;
  const blocks = lines.map((line): Block => {
    const start = at;
    at += line.length + 1;
    return { kind: 'paragraph', span: [start, start + line.length] };
  });
  return textDocument(text, blocks);
}

describe('every attribution', () => {
  it('has spans inside the text, content or a post, and source, cue and content that do not overlap', async () => {
    const parts = fc.constantFrom(
      'The minister',
      'said',
      'that',
      '“we agree',
      'with it,”',
      'and',
      'called for',
      'calm',
      ',',
      '.',
      'he',
      'told',
      'Reuters',
      'reported',
      ':',
      'according to',
      'Peru’s',
      'demand',
      'for',
      'talks',
      'to',
      'condemn',
      'it',
      '(',
      ')',
      '—',
      '\n',
      'who',
      'was',
      'accused',
      'by',
      'adding',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 30 }), async (words) => {
        const document = documentOf(
          words
            .join(' ')
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
        const found = await attributionsOf(document);
        for (const { source, cue, content } of found) {
          expect(content.length).toBeGreaterThan(0);
          const all = [...source, ...cue, ...content].toSorted((a, b) => a[0] - b[0]);
          let at = 0;
          for (const [start, end] of all) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(document.text.length);
            expect(start).toBeGreaterThanOrEqual(at);
            at = end;
          }
        }
        expect(await attributionsOf(document)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });
});
