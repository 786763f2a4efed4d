import type { DocumentId } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const id = 'd1' as DocumentId;
const kinds = (text: string, title?: string): string[] =>
  readText(text, { id, ...(title === undefined ? {} : { title }) }).blocks.map(
    ({ kind, level, span }) => `${kind}${level ?? ''}: ${text.slice(...span)}`,
  );

describe('readText', () => {
  it('gives ordered, disjoint, trimmed spans that hold every word of any text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '— A Name (@a_name) May 2, 2025', '- item', 'Read more', 'By Ann Lee', 'He said:', '…', '\r'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        let at = 0;
        for (const { span } of readText(text, { id, language: 'en' }).blocks) {
          const [start, end] = span;
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(at, start)).not.toMatch(/\p{L}{2}/u);
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/\p{L}{2}/u);
      }),
    );
  });

  it('types a plain article by its lines', () => {
    const text = [
      'Island States Call for Calm After Harbour Raid',
      'By Ann Lee and Tom Ford',
      'Updated: 3 May 2025 10:15',
      '| The harbour after the raid. Photo: Island Press |',
      'Four governments asked for calm on Friday.',
      'Northern Islands',
      '- Varda said it was worried.',
      '- Sella called for talks.',
      'Advertisement',
      'The talks are expected on Monday.',
      'Related stories',
      'Harbour Master Resigns Over Raid',
    ].join('\n');
    expect(kinds(text)).toEqual([
      'headline1: Island States Call for Calm After Harbour Raid',
      'byline: By Ann Lee and Tom Ford',
      'dateline: Updated: 3 May 2025 10:15',
      'caption: | The harbour after the raid. Photo: Island Press |',
      'paragraph: Four governments asked for calm on Friday.',
      'headline2: Northern Islands',
      'list-item: Varda said it was worried.',
      'list-item: Sella called for talks.',
      'boilerplate: Advertisement',
      'paragraph: The talks are expected on Monday.',
      'related: Related stories',
      'related: Harbour Master Resigns Over Raid',
    ]);
    expect(readText(text, { id }).published).toBe('2025-05-03');
    expect(readText(text, { id }).language).toBe('en');
  });
});
