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

  it('keeps a section heading after a line that links to one other article', () => {
    expect(
      kinds(
        'Sella said that it would wait.\nRead more: The ferry and the law\nNorthern Islands Urge Calm\nVarda said no.',
      ),
    ).toEqual([
      'paragraph: Sella said that it would wait.',
      'related: Read more: The ferry and the law',
      'headline2: Northern Islands Urge Calm',
      'paragraph: Varda said no.',
    ]);
  });

  it('joins lines that were broken to a width, and keeps lines that are paragraphs', () => {
    const broken = [
      'The strait council sat until midnight on Monday and then rose',
      'without a vote on the ferry, which has been at anchor off the',
      'harbour of Norrhamn since it was boarded in the spring.',
      '',
      'It will sit again.',
    ].join('\n');
    expect(kinds(broken).length).toBe(2);
    expect(kinds('Sella said no on Monday.\nVarda said yes on Tuesday.\nNorr said nothing.').length).toBe(3);
  });

  it('takes a title whose deck an archive joined to it, and lines after a colon as a list', () => {
    expect(
      kinds(
        'Council rises without a vote.\n\nThree things are open:\n\nThe fate of the ship\n\nThe price of passage\n\nThe council will sit again.',
        'Council rises without a vote; Strait states to meet again in May',
      ),
    ).toEqual([
      'headline1: Council rises without a vote.',
      'paragraph: Three things are open:',
      'list-item: The fate of the ship',
      'list-item: The price of passage',
      'paragraph: The council will sit again.',
    ]);
  });

  it('takes the day from above the text or from a line that says updated, not from a chronology', () => {
    const published = (text: string): unknown => readText(text, { id }).published;
    expect(published('9 May 2025\nSella said no.')).toBe('2025-05-09');
    expect(published('Sella said no.\n1 May 2025\nVarda said yes.')).toBeNull();
    expect(published('Sella said no.\nUpdated: 2 May 2025')).toBe('2025-05-02');
  });
});
