import type { DocumentId } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/read-text.ts';

/** The lines of a text with those that belong to a post marked by the post's number and part. */
function marked(...lines: string[]): string[] {
  const text = lines.join('\n');
  const ids: string[] = [];
  return readText(text, { id: 'd' as DocumentId, language: 'en' }).blocks.map(({ span, post }) => {
    const words = text.slice(...span);
    if (post === undefined) return `   ${words.slice(0, 24)}`;
    if (!ids.includes(post.id)) ids.push(post.id);
    return `${ids.indexOf(post.id) + 1}${post.part === 'body' ? 'b' : 's'} ${words.slice(0, 24)}`;
  });
}

const LEAD = 'The council met on Monday to hear both envoys and then rose without a vote, officials said.';
const NEXT = 'Meanwhile, the ministry said that the envoy would travel on to the capital later in the week.';

describe('findPosts', () => {
  it('takes the paragraph before the signature and lets the report go on after it', () => {
    expect(marked(LEAD, 'The ferry must sail tonight.', '— Ann Lee (@annlee) May 2, 2025', NEXT)).toEqual([
      '   The council met on Monda',
      '1b The ferry must sail toni',
      '1s — Ann Lee (@annlee) May ',
      '   Meanwhile, the ministry ',
    ]);
  });

  it('goes on after the signature where the text breaks off as a cut embed does', () => {
    expect(
      marked(
        LEAD,
        'The boarding makes nobody safer.',
        '— Ann Lee (@annlee) May 2, 2025',
        'That the owner is a crook changes nothing about the law. Boardings for show that…',
        NEXT,
      ),
    ).toEqual([
      '   The council met on Monda',
      '1b The boarding makes nobod',
      '1s — Ann Lee (@annlee) May ',
      '1b That the owner is a croo',
      '   Meanwhile, the ministry ',
    ]);
  });

  it('goes on over two paragraphs to the one that breaks off, and for a first person', () => {
    expect(
      marked(
        LEAD,
        'Three points.',
        '— Ann Lee (@annlee) May 2, 2025',
        'First, the crew is not a bargaining chip.',
        'Second, the court was never asked about…',
        NEXT,
      ).slice(3),
    ).toEqual(['1b First, the crew is not a', '1b Second, the court was ne', '   Meanwhile, the ministry ']);
    expect(
      marked(
        LEAD,
        'No more ferries.',
        '— Ann Lee (@annlee) May 2, 2025',
        'We have asked and asked, and our patience is at an end.',
        NEXT,
      )[3],
    ).toMatch(/^1b We have asked/u);
  });

  it('does not take a report that quotes a first person, names the author, or reports', () => {
    for (const line of [
      'The minister told reporters: “We have asked and asked.”',
      'Lee has posted on the ferry every day since it was boarded.',
      'Sella announced that our paper would be shut.',
      'Both governments were silent on Tuesday.',
    ])
      expect(marked(LEAD, 'No more ferries.', '— Ann Lee (@annlee) May 2, 2025', line, NEXT)[3]).toMatch(/^ {3}/u);
  });

  it('leaves the next post its own body', () => {
    expect(
      marked(
        'I said no.',
        '— Ann Lee (@annlee) May 2, 2025',
        'I say yes, and so does my party.',
        '— Bo Nilsen (@bo) May 3, 2025',
      ),
    ).toEqual([
      '1b I said no.',
      '1s — Ann Lee (@annlee) May ',
      '2b I say yes, and so does m',
      '2s — Bo Nilsen (@bo) May 3,',
    ]);
  });

  it('takes several lines before the signature where they sound like a post', () => {
    expect(
      marked(
        LEAD,
        'BREAKING 🚢 Our ship is free.',
        'Thank you to all who stood with us. #FreeTheFerry',
        'Full statement: https://t.co/abc',
        '— Ferry Line (@ferryline) May 2, 2025',
      ),
    ).toEqual([
      '   The council met on Monda',
      '1b BREAKING 🚢 Our ship is ',
      '1b Thank you to all who sto',
      '1b Full statement: https://',
      '1s — Ferry Line (@ferryline',
    ]);
  });

  it('does not take the sentence that introduces the post', () => {
    expect(marked(LEAD, 'Lee wrote on X:', '— Ann Lee (@annlee) May 2, 2025', 'No ferry, no talks.', NEXT)).toEqual([
      '   The council met on Monda',
      '   Lee wrote on X:',
      '1s — Ann Lee (@annlee) May ',
      '1b No ferry, no talks.',
      '   Meanwhile, the ministry ',
    ]);
  });

  it('cuts a signature out of the middle of a line', () => {
    expect(
      marked(
        'No ferry, no talks. pic.twitter.com/x1 — Ann Lee (@annlee) May 2, 2025 We will wait, and our crew too…',
        NEXT,
      ),
    ).toEqual([
      '1b No ferry, no talks. pic.',
      '1s — Ann Lee (@annlee) May ',
      '1b We will wait, and our cr',
      '   Meanwhile, the ministry ',
    ]);
  });

  it('takes a post in another script, and a list item only where it sounds like a post', () => {
    expect(
      marked(
        '- Sella welcomed the ruling.',
        'نرحب بهذا القرار',
        '— وزارة الخارجية (@mofa) May 2, 2025',
        '- Norr did not.',
        '— Ann Lee (@annlee) May 2, 2025',
      ),
    ).toEqual([
      '   Sella welcomed the rulin',
      '1b نرحب بهذا القرار',
      '1s — وزارة الخارجية (@mofa)',
      '   Norr did not.',
      '2s — Ann Lee (@annlee) May ',
    ]);
  });

  it('leaves the report its next paragraph where a signature stands without words before it', () => {
    expect(
      marked('- Sella welcomed the ruling.', '— Ann Lee (@annlee) May 2, 2025', 'The ferry lay still all day.')[2],
    ).toMatch(/^ {3}/u);
  });

  it('does not run on over a line break that separates paragraphs', () => {
    expect(marked(LEAD, '', 'No ferry. — Ann Lee (@annlee) May 2, 2025 The ferry lay still.', '', NEXT)[3]).toMatch(
      /^ {3}The ferry/u,
    );
    expect(
      marked(LEAD, '', 'Two points:', 'No ferry.', 'No talks.', '— Ann Lee (@annlee) May 2, 2025', '', NEXT),
    ).toEqual([
      '   The council met on Monda',
      '   Two points:',
      '1b No ferry.',
      '1b No talks.',
      '1s — Ann Lee (@annlee) May ',
      '   Meanwhile, the ministry ',
    ]);
  });

  it('reads the form with name and handle above the words', () => {
    expect(marked(LEAD, 'Ann Lee', '@annlee', 'We sail at dawn.', NEXT)).toEqual([
      '   The council met on Monda',
      '1s Ann Lee',
      '1s @annlee',
      '1b We sail at dawn.',
      '   Meanwhile, the ministry ',
    ]);
  });

  it('takes a line that ends in a post link as a post of an unknown author', () => {
    expect(marked(LEAD, 'The ferry at dawn. pic.twitter.com/x1', NEXT)[1]).toBe('1b The ferry at dawn. pic.t');
  });
});
