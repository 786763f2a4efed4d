import type { DocumentId } from '@demarche/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { shapeOf } from './dom.ts';
import { readHtml } from './read-html.ts';

const id = 'page' as DocumentId;
const nested = (depth: number): string => '<div>'.repeat(depth) + '<p>Deep words.</p>' + '</div>'.repeat(depth);

describe('shapeOf', () => {
  const depth = (html: string): number => shapeOf(html, { depth: 1e6, elements: 1e6 }).depth;
  it('counts open elements as the parser nests them', () => {
    expect(depth('<div><b>x</b></div>')).toBe(2);
    expect(depth('<p>a<p>b<p>c<br>')).toBe(2);
    expect(depth('<!-- <div><div> --><script>"<div><div>"</script><i></b></i>')).toBe(1);
    expect(depth('<b>'.repeat(9))).toBe(9);
    expect(depth('<li><p>'.repeat(9))).toBe(18);
  });
});

describe('readHtml', () => {
  it('refuses a page nested too deeply, and reads one that is not', () => {
    expect(readHtml(nested(501), { id })).toMatchObject({ kind: 'problem', problem: { code: 'input/too-deep' } });
    expect(readHtml(nested(400), { id })).toMatchObject({ kind: 'ok', value: { text: 'Deep words.' } });
  });

  it('says that a page without words is empty', () => {
    expect(readHtml('<html><body><script>1</script></body></html>', { id })).toMatchObject({
      problem: { code: 'input/empty' },
    });
  });

  it('falls back to the whole article where a reader view would keep a fraction of it', () => {
    const entries = Array.from(
      { length: 12 },
      (_, i) =>
        `<div class="comment-card"><p>Entry ${i}: the council of the strait heard a further speaker on the ferry and its crew.</p></div>`,
    );
    const read = readHtml(`<html><body><article>${entries.join('')}</article></body></html>`, { id });
    expect(read.kind === 'ok' && read.value.blocks.length).toBe(12);
  });

  it('never throws, and its blocks are ordered, disjoint spans of visible text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul><li>',
        '<blockquote class="twitter-tweet">',
        '</blockquote>',
        '&mdash; A (@a)',
        '<h1>',
        '<!--',
        '<a href="https://x.com/a/status/1">',
        '</div>',
        '<table><td>',
        '<script>',
        '<svg>',
        '<html>',
        '<body>',
        '<form>',
        '<br><br>',
        '<figure><figcaption>Photo: AP',
        '<link rel="canonical" href="http://[">',
        '<time datetime="x">',
        '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
        'words that go on for quite a while so that they count as prose here',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const read = readHtml(pieces.join(''), { id, language: 'en' });
        if (read.kind === 'problem') return;
        let at = 0;
        for (const { span } of read.value.blocks) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          expect(span[1]).toBeGreaterThan(span[0]);
          at = span[1];
        }
        expect(at).toBeLessThanOrEqual(read.value.text.length);
        // oxlint-disable-next-line no-control-regex
        expect(read.value.text).not.toMatch(/[\u0000-\u0009\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('decode', () => {
  const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
  it('goes by BOM, then the header, then the page, then validity', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00), 'text/html; charset=utf-8')).toBe('A');
    expect(decode(bytes(0xc1), 'text/plain; charset=windows-1251')).toBe('Б');
    expect(decode(new Uint8Array([...new TextEncoder().encode('<meta charset="koi8-r">'), 0xc1]), null)).toMatch(/а$/u);
    expect(decode(new TextEncoder().encode('é'), 'text/plain; charset=nonsense')).toBe('é');
    expect(decode(bytes(0xe9), null)).toBe('é');
  });
});
