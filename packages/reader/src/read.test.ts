import { createHash } from 'node:crypto';
import type { Document, Problem } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import type { Origin, Reading } from './origin.ts';
import { pdfOf } from './pdf/planted-pdf.ts';
import { read } from './read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const origin = (name: string, more: Partial<Origin> = {}): Origin => ({ name, url: null, contentType: null, ...more });

async function good(bytes: Uint8Array, from: Origin): Promise<Reading> {
  const reading = await read(bytes, from);
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  return reading.value;
}
async function only(bytes: Uint8Array, from: Origin): Promise<Document> {
  const [document, ...others] = (await good(bytes, from)).documents;
  if (document === undefined || others.length > 0) throw new Error(`${from.name} is not one document`);
  return document;
}
async function bad(bytes: Uint8Array, from: Origin, limits = {}): Promise<Problem> {
  const reading = await read(bytes, from, limits);
  if (reading.kind === 'ok') throw new Error(`${from.name} was read`);
  return reading.problem;
}

const BODY = 'Varland asked for the ferry on Monday.\nSella said that a court would decide.';

describe('read', () => {
  it('names a document by its words and a snapshot by its bytes', async () => {
    const a = await good(utf8(BODY), origin('a.txt', { url: 'https://a.example/1' }));
    const b = await good(utf8(BODY.replace('\n', '\r\n') + '\n'), origin('b.txt', { url: 'https://b.example/2' }));
    expect(a.documents[0]?.id).toBe(createHash('sha256').update(BODY).digest('hex').slice(0, 12));
    expect(b.documents[0]?.id).toBe(a.documents[0]?.id);
    expect(b.snapshot).not.toBe(a.snapshot);
    expect(a.documents[0]?.snapshot).toBe(createHash('sha256').update(utf8(BODY)).digest('hex'));
  });

  it('takes what the caller knows, in any usual form', async () => {
    const from = origin('a.txt', { title: 'Ferry', published: 'Mon, 10 Mar 2025 09:00:00 +0100', language: 'en-GB' });
    expect((await good(utf8(BODY), from)).documents[0]).toMatchObject({
      title: 'Ferry',
      published: '2025-03-10T08:00:00.000Z',
      language: 'en',
    });
  });

  it('reads Markdown with front matter', async () => {
    const text = [
      '---',
      'title: "The ferry: a chronology"',
      'url: https://courier.example/ferry',
      'published: 2025-03-14',
      'source: The Harbour Courier',
      'language: en',
      '---',
      '',
      'Varland *asked* for the [ferry](https://x.example) on Monday, in a note',
      'that ran to two pages.',
      '',
      '## Answers',
      '',
      '- Sella said that a court would decide.',
      '- Norr offered its good offices.',
      '',
      'We sail tonight.',
      '— Ann Lee (@annlee) March 13, 2025',
      '',
      '<blockquote class="twitter-tweet"><p>No ferry, no talks.</p>&mdash; Bo Nilsen (@bo) <a href="https://x.com/bo/status/12">March 13, 2025</a></blockquote>',
    ].join('\n');
    const document = await only(utf8(text), origin('ferry.md'));
    expect(document).toMatchObject({
      title: 'The ferry: a chronology',
      url: 'https://courier.example/ferry',
      published: '2025-03-14',
      language: 'en',
      source: { name: 'The Harbour Courier' },
    });
    expect(document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`)).toEqual([
      'headline: The ferry: a chronology',
      'paragraph: Varland asked for the ferry on Monday, in a note that ran to two pages.',
      'headline: Answers',
      'list-item: Sella said that a court would decide.',
      'list-item: Norr offered its good offices.',
      'post: We sail tonight.',
      'post: — Ann Lee (@annlee) March 13, 2025',
      'post: No ferry, no talks.',
      'post: — Bo Nilsen (@bo) March 13, 2025',
    ]);
    expect(document.blocks.at(-1)?.post?.url).toBe('https://x.com/bo/status/12');
  });

  it('reads feeds: full entries as documents, teasers as links', async () => {
    const long = `<p>${'The strait council sat until midnight and rose without a vote on the ferry. '.repeat(12)}</p>`;
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title><language>en-gb</language>
      <item><title>Late sitting</title><link>https://courier.example/1</link><pubDate>Fri, 14 Mar 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[${long}]]></content:encoded></item>
      <item><title>Teaser</title><link>https://courier.example/2</link><description>Short.</description></item></channel></rss>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>Late</title><link rel="alternate" href="https://courier.example/3"/><published>2025-03-14T10:00:00Z</published><content type="html">${long.replaceAll('<', '&lt;')}</content></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'C',
      items: [
        { id: '1', url: 'https://courier.example/4', content_text: long.slice(3, -4) },
        { id: '2', url: 'https://courier.example/5', summary: 'Short.' },
      ],
    });
    const fromRss = await good(utf8(rss), origin('feed.xml'));
    expect(fromRss.links).toEqual(['https://courier.example/2']);
    expect(fromRss.documents[0]).toMatchObject({
      title: 'Late sitting',
      url: 'https://courier.example/1',
      published: '2025-03-14T10:00:00.000Z',
      language: 'en',
      source: { name: 'Courier' },
    });
    expect((await good(utf8(atom), origin('feed'))).documents[0]?.url).toBe('https://courier.example/3');
    const fromJson = await good(utf8(json), origin('feed.json'));
    expect([fromJson.documents.length, fromJson.links]).toEqual([1, ['https://courier.example/5']]);
    expect(await bad(utf8('<rss version="2.0"><channel'), origin('cut.xml'))).toMatchObject({
      code: 'input/unreadable',
    });
  });

  it('reads the text layer of a PDF in paragraphs, without page numbers', async () => {
    const pdf = pdfOf([
      [
        'Varland asked for the ferry on Monday in a note that',
        'ran to two pages and was handed over at the ha-',
        'rbour gate.',
        '',
        'Sella said that a court would decide.',
        '1',
      ],
      ['Norr offered its good offices.', '2'],
    ]);
    expect((await good(pdf, origin('note.pdf'))).documents[0]?.text.split('\n')).toEqual([
      'Varland asked for the ferry on Monday in a note that ran to two pages and was handed over at the harbour gate.',
      'Sella said that a court would decide.',
      'Norr offered its good offices.',
    ]);
  });

  it('names the file that it cannot read', async () => {
    const pdf = pdfOf([['Words.']]);
    expect(await bad(pdf.slice(0, 120), origin('cut.pdf'))).toMatchObject({
      code: 'input/unreadable',
      message: 'cut.pdf: cannot be read as a PDF.',
    });
    expect(await bad(pdfOf([[]]), origin('scan.pdf'))).toMatchObject({ code: 'input/empty' });
    expect(await bad(utf8(' \n'), origin('blank.txt'))).toMatchObject({ code: 'input/empty' });
    expect(
      await bad(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), origin('a.png')),
    ).toMatchObject({
      code: 'input/unknown-type',
    });
    expect(await bad(utf8('{"a":1}'), origin('a.json'))).toMatchObject({ code: 'input/unknown-type' });
    expect(await bad(utf8('>'.repeat(30_000)), origin('a.md'))).toMatchObject({ code: 'input/too-deep' });
    expect(await bad(utf8(BODY), origin('a.txt'), { maxBytes: 10 })).toMatchObject({ code: 'input/too-large' });
    expect(await bad(utf8(`<html>${'<i>'.repeat(30)}x`), origin('a.html'), { maxDepth: 20 })).toMatchObject({
      code: 'input/too-deep',
      message: expect.stringContaining('a.html'),
    });
  });
});
