import { describe, expect, it } from 'vitest';
import { furnitureOf } from './furniture.ts';

const kindOf = (text: string): string => furnitureOf({ start: 0, end: text.length, text, gap: 0 }).kind;

const FURNITURE = {
  dateline: [
    'Published On 9 Sep 2025',
    '9 Sep 2025 | Updated: 10:00 AM (Mecca time)',
    'January 5, 2026 / 10:35 AM EST / Strait News',
    'Published: 14:30 GMT, 3 January 2026 | Updated: 15:01 GMT, 3 January 2026',
    'Sat 3 Jan 2026 17.20 GMT',
    'Norrhamn, 13 October 2025',
    '2 hours ago',
    'Updated at 10:00am',
    '4.10pm',
  ],
  byline: [
    'By Ann Lee',
    'By Ann Lee and Bo Nilsen in Norrhamn',
    'By AFP',
    'Strait News Staff',
    'By News Desk',
    'WORLD DESK',
    '(ANI)',
    '— PTI',
    'Reporting by Ann Lee in Norrhamn; Editing by Bo Nilsen',
    'Por Ana Lima',
  ],
  caption: [
    '| The ferry at anchor. Via: Harbour Office |',
    'Image: Reuters',
    'File photo: A ship in the strait',
    '(Photo: AFP)',
    'A ship in the strait. [Photo/Agencies]',
    'A ship in the strait. Photo by Ann Lee/Getty Images',
    'The premier speaks in Norrhamn. (AP Photo/Ann Lee)',
    'The premier in Norrhamn on Monday. © Ann Lee, Reuters',
    'The premier at a lectern. FILE photo',
    'Image source, Reuters',
    'Uploaded image©Harbour TV',
  ],
  related: [
    'ALSO READ | Minister resigns over strait row',
    'You may be interested in: The ferry and the law',
    'Read the full coverage of the ferry on courier.example',
    'Related articles',
    'WATCH: Minister arrives in Norrhamn',
    '- Read more: Minister resigns',
  ],
  boilerplate: [
    '403',
    'Error! The page you requested could not be found.',
    'Accessibility links',
    'We use cookies to give you a better experience.',
    'Home / World / Asia',
    'Facebook Twitter WhatsApp',
    'Sign up here.',
    'Follow us on Google News',
    'Subscribe to our newsletter',
    'Harbour Shoes - Save 10% With Code FERRY',
    'Tags: ferry, strait',
    '© 2026 Harbour Courier',
    'This article was originally published in The Courier.',
    '***',
  ],
} as const;

/** Sentences that begin or end as furniture does. Marked as furniture they would be lost to coding. */
const SENTENCES = [
  'Minister Lee said on 3 January 2026 that talks would go on.',
  'Watch what they do, the minister said, not what they say.',
  'Follow the law, Norr told Sella.',
  'Share prices fell in Sella on Monday.',
  'Support our troops, the premier told a crowd.',
  'Close to a hundred ships were stopped.',
  'Also on Monday, Norr recalled its envoy.',
  'By Monday the ferry was gone.',
  'By all accounts, the minister was angry.',
  'Search teams were sent to the strait.',
  'Subscribe to the treaty, Norr urged.',
  'He posted a photo (via Telegram).',
  'Source: the minister said nothing new.',
  'Donate blood, officials urged residents.',
  'Norr closed its embassy, Reuters reported. - AFP',
  '"It is not a photo: it is a lie," the envoy said.',
  'Trending topics were full of the ferry.',
  'Related sanctions were lifted in May.',
  'He added: "We use cookies."',
  'The envoy, on May 3, 2025, told the council.',
  '1',
];

describe('furnitureOf', () => {
  it.each(Object.entries(FURNITURE).flatMap(([kind, lines]) => lines.map((line) => [kind, line] as const)))(
    '%s: %s',
    (kind, line) => expect(kindOf(line)).toBe(kind),
  );

  it.each(SENTENCES)('paragraph: %s', (line) => expect(kindOf(line)).toBe('paragraph'));

  it('parts a caption from its credit, and a list item from its mark', () => {
    const text = 'The ferry at anchor. Photo: Courier/J. Holm';
    const { credit } = furnitureOf({ start: 10, end: 10 + text.length, text, gap: 0 });
    expect(credit).toEqual([31, 53]);
    expect(furnitureOf({ start: 10, end: 30, text: '• Sella said it was.', gap: 0 })).toMatchObject({
      kind: 'list-item',
      start: 12,
      text: 'Sella said it was.',
    });
  });
});
